import { describe, expect, test } from 'vitest';
import { accepts } from '@/lib/attach/accept';

const pdf = { name: 'Appeal.PDF', type: 'application/pdf' };

describe('accept attribute', () => {
  test.each(['', '.pdf', '.PDF', '.tif, .pdf', 'application/pdf', 'image/*,application/pdf', ' .pdf ', 'application/*'])(
    '%j takes a PDF',
    (accept) => {
      expect(accepts(accept, pdf)).toBe(true);
    },
  );
  test.each(['.docx', 'image/*', '.tif,.jpg', 'application/msword', '.pdfx'])('%j does not', (accept) => {
    expect(accepts(accept, pdf)).toBe(false);
  });
});
