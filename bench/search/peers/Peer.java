import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.io.*;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.document.*;
import org.apache.lucene.facet.sortedset.*;
import org.apache.lucene.facet.*;
import org.apache.lucene.index.*;
import org.apache.lucene.search.*;
import org.apache.lucene.store.*;
import org.apache.lucene.util.*;
import org.apache.lucene.analysis.*;
import org.apache.lucene.analysis.tokenattributes.*;

/** Lucene of Debian in its own JVM: reads records as lines of tabs, then answers questions and prints counts and times. */
public class Peer {
  static final CJKAnalyzer analyzer = new CJKAnalyzer(CharArraySet.EMPTY_SET);
  static final String[] facetNames = {"status", "region", "ipc"};

  public static void main(String[] args) throws Exception {
    Path folder = Paths.get(args[2]);
    FacetsConfig config = new FacetsConfig();
    long began = System.nanoTime();
    try (Directory dir = new MMapDirectory(folder)) {
      IndexWriterConfig settings = new IndexWriterConfig(analyzer);
      settings.setRAMBufferSizeMB(256);
      settings.setIndexSort(new Sort(new SortField("dated", SortField.Type.LONG, true)));
      try (IndexWriter writer = new IndexWriter(dir, settings);
          BufferedReader in = Files.newBufferedReader(Paths.get(args[0]), StandardCharsets.UTF_8)) {
        for (String line; (line = in.readLine()) != null;) {
          String[] cell = line.split("\t");
          Document doc = new Document();
          doc.add(new TextField("text", cell[0] + "\n" + cell[1] + "\n" + cell[2], Field.Store.NO));
          doc.add(new StoredField("title", cell[0]));
          doc.add(new StringField("applicant", cell[1], Field.Store.NO));
          long dated = Long.parseLong(cell[3]);
          doc.add(new LongPoint("day", dated));
          doc.add(new NumericDocValuesField("dated", dated));
          doc.add(new StringField("status", cell[4], Field.Store.NO));
          for (int n = 0; n < 3; n++) doc.add(new SortedSetDocValuesFacetField(facetNames[n], cell[4 + n]));
          writer.addDocument(config.build(doc));
        }
        writer.forceMerge(5);
      }
      System.out.printf("index %.1f%n", (System.nanoTime() - began) / 1e9);
      List<String[]> questions = new ArrayList<>();
      for (String line : Files.readAllLines(Paths.get(args[1]), StandardCharsets.UTF_8)) questions.add(line.split("\t", -1));
      try (IndexReader reader = DirectoryReader.open(dir)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        SortedSetDocValuesReaderState state = new DefaultSortedSetDocValuesReaderState(reader);
        for (int round = 0; round < 4; round++) {
          for (int n = 0; n < questions.size(); n++) {
            long start = System.nanoTime();
            int count = answer(searcher, state, questions.get(n));
            double ms = (System.nanoTime() - start) / 1e6;
            if (round == 3) System.out.printf("asked %d %d %.3f%n", n, count, ms);
          }
        }
        int clients = 16;
        AtomicInteger next = new AtomicInteger();
        int all = questions.size() * 3;
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        long start = System.nanoTime();
        for (int c = 0; c < clients; c++) pool.submit(() -> {
          for (int n; (n = next.getAndIncrement()) < all;) answer(searcher, state, questions.get(n % questions.size()));
          return null;
        });
        pool.shutdown();
        pool.awaitTermination(10, TimeUnit.MINUTES);
        System.out.printf("rate %.1f%n", all / ((System.nanoTime() - start) / 1e9));
      }
    }
  }

  /** sort, words with blanks between, status, from, to. */
  static int answer(IndexSearcher searcher, SortedSetDocValuesReaderState state, String[] asked) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String word : asked[1].split(" ")) {
      Query one = asked[0].equals("prefix") ? new PrefixQuery(new Term("applicant", word)) : phrase(word);
      all.add(one, BooleanClause.Occur.FILTER);
    }
    if (!asked[2].isEmpty()) all.add(new TermQuery(new Term("status", asked[2])), BooleanClause.Occur.FILTER);
    if (!asked[3].isEmpty())
      all.add(LongPoint.newRangeQuery("day", Long.parseLong(asked[3]), Long.parseLong(asked[4])), BooleanClause.Occur.FILTER);
    Query query = all.build();
    if (asked[0].equals("count")) return searcher.count(query);
    int most = asked[0].equals("page 50") ? 1000 : 20;
    Sort newest = new Sort(new SortField("dated", SortField.Type.LONG, true));
    TopFieldCollector top = TopFieldCollector.create(newest, most, Integer.MAX_VALUE);
    if (asked[0].equals("facets")) {
      FacetsCollector found = new FacetsCollector();
      searcher.search(query, MultiCollector.wrap(top, found));
      Facets facets = new SortedSetDocValuesFacetCounts(state, found);
      for (String name : facetNames) facets.getTopChildren(12, name);
    } else searcher.search(query, top);
    TopDocs docs = top.topDocs();
    for (int n = Math.max(0, docs.scoreDocs.length - 20); n < docs.scoreDocs.length; n++) searcher.doc(docs.scoreDocs[n].doc);
    return (int) docs.totalHits.value;
  }

  static Query phrase(String word) throws IOException {
    PhraseQuery.Builder builder = new PhraseQuery.Builder();
    try (TokenStream tokens = analyzer.tokenStream("text", word)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) builder.add(new Term("text", term.toString()));
      tokens.end();
    }
    return builder.build();
  }
}
