import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { draftReport } from '../../src/report';
import { writeDocx } from '../../src/report/write-docx';
import { audit } from '../../src/rules';
import { lanshan } from './drafts';

const installed = spawnSync('soffice', ['--version']).status === 0;
if (!installed) console.warn('LibreOffice is not installed: the conversion to PDF is not tested.');

(installed ? describe : describe.skip)('LibreOffice', () => {
  it('opens the report and prints it on upright and landscape A4 pages', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-report-'));
    try {
      const filing = lanshan();
      const document = draftReport(filing, { audit: audit(filing), date: '2025-01-10' });
      writeFileSync(join(folder, 'report.docx'), await writeDocx(document));
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const convert = ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder];
      execFileSync('soffice', [...convert, join(folder, 'report.docx')], { stdio: 'ignore' });
      const pdf = readFileSync(join(folder, 'report.pdf')).toString('latin1');
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
