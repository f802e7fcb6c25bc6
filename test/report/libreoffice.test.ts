import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { draftReport } from '../../src/report';
import { writeDocx } from '../../src/report/write-docx';
import { audit } from '../../src/rules';
import { judgedBy, withLibreOffice } from '../libreoffice/judge';
import { lanshan } from './drafts';

withLibreOffice(describe, 'the pages of the report are')('LibreOffice', () => {
  it('opens the report and prints it on upright and landscape A4 pages', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-report-'));
    try {
      const filing = lanshan();
      const document = draftReport(filing, { audit: audit(filing), date: '2025-01-10' });
      writeFileSync(join(folder, 'report.docx'), await writeDocx(document));
      const printed = judgedBy(folder, [join(folder, 'report.docx')], 'pdf');
      const pdf = readFileSync(join(printed, 'report.pdf')).toString('latin1');
      const boxes = pdf.match(/\/MediaBox\s*\[[^\]]*\]/g) ?? [];
      const upright = boxes.filter((box) => /\[0 0 595/.test(box));
      const side = boxes.filter((box) => /\[0 0 841/.test(box));
      expect(upright.length).toBeGreaterThan(5);
      expect(side.length).toBeGreaterThan(3);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
