import type { Locator, Page } from 'playwright-core'
import { chooseFound, textFile } from './workbench.ts'

// Filling an application in page by page, as an applicant does.

/** Opens the form of a service from the list of services. */
export async function begin(page: Page, service: string): Promise<void> {
  await page.goto('/app/services')
  await page.getByRole('link', { name: service, exact: true }).click()
  await page.getByRole('button', { name: '在线申办' }).click()
}

/** Types answers by their labels. */
export async function fill(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(answers)) await page.getByLabel(label, { exact: true }).fill(value)
}

/** Chooses one answer to each question. */
export async function choose(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [question, said] of Object.entries(answers)) {
    await page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: said, exact: true }).check()
  }
}

/** Chooses from a list that opens. */
export async function pick(page: Page, question: string, said: string): Promise<void> {
  await page.getByLabel(question).click()
  await page.getByTitle(said, { exact: true }).click()
}

/** Chooses a symbol of the IPC by typing it, in place of the one that stands there. */
export async function classify(page: Page, label: string, symbol: string): Promise<void> {
  const picker = page.getByRole('combobox', { name: label })
  await picker.press('Backspace')
  await chooseFound(page, picker, symbol, symbol)
}

/** Uploads one file to each material that the page asks for. */
export async function attachAll(page: Page, names: readonly string[]): Promise<void> {
  for (const [n, name] of names.entries()) {
    await page
      .locator('input[type=file]')
      .nth(n)
      .setInputFiles(textFile(name, `${name}\n`))
    await page.getByText('SM3').nth(n).waitFor()
  }
}

/** Uploads files in the form of a step. */
export function withFiles(...names: readonly string[]): (form: Locator) => Promise<void> {
  return async (form) => {
    for (const [n, name] of names.entries()) {
      await form
        .locator('input[type=file]')
        .nth(n)
        .setInputFiles(textFile(name, `${name}\n`))
      await form.getByText('SM3').nth(n).waitFor()
    }
  }
}

export async function next(page: Page): Promise<void> {
  await page.getByRole('button', { name: '下一步' }).click()
}

/** Hands in what was filled in, and opens the case. */
export async function handIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^提交/ }).click()
  await page.getByRole('heading', { name: '已提交' }).waitFor()
  await page.getByRole('link', { name: '查看办件' }).click()
}
