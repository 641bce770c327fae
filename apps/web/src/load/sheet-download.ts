import type { TableCell } from '@karvon/loading';

/** Offers bytes or text as a file to keep. */
export function download(name: string, parts: BlobPart[], type: string): void {
  const url = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Offers rows as an Excel workbook. */
export async function downloadSheet(name: string, rows: readonly (readonly TableCell[])[]): Promise<void> {
  const { utils, write } = await import('@e965/xlsx');
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  sheet['!cols'] = (rows[0] ?? []).map((header) => ({ wch: Math.max(10, String(header ?? '').length + 2) }));
  utils.book_append_sheet(book, sheet, 'Karvon');
  const bytes = write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer;
  download(name, [bytes], 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
}
