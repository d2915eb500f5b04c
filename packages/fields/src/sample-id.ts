/** Stands for a record in sample answers; nothing has it. */
export const sampleId = '01a200f9-59c0-7274-ba11-b08c7938b86d'
