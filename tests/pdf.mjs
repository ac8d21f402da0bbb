// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// pdf.mjs - a small PDF of a test's own.
/** pdf(...lines): a page for each of these lines. */
export function pdf(...lines) {
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Count ${lines.length}/Kids[${lines.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')}]>>`, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>']
  lines.forEach((line, i) => {
    const drawn = `BT /F1 12 Tf 72 700 Td (${line}) Tj ET`
    objects.push(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${5 + 2 * i} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`, `<</Length ${drawn.length}>>stream\n${drawn}\nendstream`)
  })
  let file = '%PDF-1.4\n'
  const at = objects.map((object, i) => {
    const from = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return `${String(from).padStart(10, '0')} 00000 n \n`
  })
  return Buffer.from(`${file}xref\n0 ${at.length + 1}\n0000000000 65535 f \n${at.join('')}trailer<</Size ${at.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`)
}
