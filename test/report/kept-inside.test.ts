import { limitOf, measureIn, publicName, publicNote } from '../../src/catalog';
import type { FiledFigure, Filing } from '../../src/catalog';
import { checkReport, textReport } from '../../src/claims';
import { draftReport, plainText } from '../../src/report';
import { audit } from '../../src/rules';
import { publicationOf } from '../../src/template';
import { bodyText, clean, filingOf, textOf, withNotes } from './drafts';
import type { Figures } from './drafts';

type Parts = Partial<Pick<FiledFigure, 'note' | 'name' | 'unit'>>;

const own = (code: string, names: readonly string[], value = 3): Filing => {
  const filing = filingOf({ A06: value });
  const state = filing.figures.get('A06@cur')?.state ?? { kind: 'blank' as const };
  const figures = new Map(filingOf({}).figures);
  names.forEach((name, index) => {
    const parts: Parts = { name, unit: '件', note: '' };
    figures.set(`${code}#${String(index + 1)}@cur`, {
      ...{ code, period: 'cur', row: index + 1, state, note: '', approximation: '', place: null },
      ...parts,
    });
  });
  return { ...filing, figures };
};

const bodyOf = (filing: Filing): string => bodyText(draftReport(filing, { audit: clean }));
const wholeOf = (filing: Filing): string => plainText(draftReport(filing, { audit: clean }));
const annexOf = (filing: Filing): string =>
  draftReport(filing, { audit: clean })
    .annex.flatMap((block) =>
      block.kind === 'table' ? block.rows.map((row) => row.map(textOf).join('|')) : [],
    )
    .join('\n');

describe('a note that is not meant for the public', () => {
  it.each([
    '不公开：含越权处理2件', '勿公开：不含镇街', '仅供内部参考，不含镇街', '【内部】不含镇街', '内部 不含镇街',
    '（内部掌握）含补录', '含留置1件；请勿外传', '不含被监委调查的2件', '口径和巡察组通报的不一致', '其中违纪1件',
    '含错案1件', '含科长亲戚2件', '指县长批示件', '按小李的表统计', '不含老周报的', '包括瞒下来未报的', '限于人手',
  ])('%s is printed nowhere', (note) => {
    expect(publicNote(note)).toBe('');
    expect(limitOf(note)).toBe('');
    const filing = withNotes({ B04: 12, E01: 40 }, { B04: note });
    const bare = wholeOf(withNotes({ B04: 12, E01: 40 }, {}));
    expect(wholeOf(filing)).toBe(bare);
  }); // prettier-ignore

  it.each([
    ['公开：专项检查（内部：夜查）', '专项检查'],
    ['（内部掌握）重点户', ''],
    ['内部监督检查', '内部监督检查'],
  ])('in the name %s leaves %j', (name, printed) => {
    expect(publicName(name)).toBe(printed);
  });

  it('in a text of the office stays in the workbook too', () => {
    const filing = filingOf({}, { scope: '内部：先不写\n不含园区', staff: '内部：老王补写\n公开：队伍稳定' });
    expect(wholeOf(filing)).not.toMatch(/先不写|老王补写|内部|公开：/);
    expect(wholeOf(filing)).toContain('不含园区');
    expect(wholeOf(filing)).toContain('队伍稳定');
  }); // prettier-ignore

  it('is no figure printed elsewhere, which is there to be compared', () => {
    expect(annexOf(own('Q02', ['C04 网站公示']))).toBe('');
  });
});

describe('a note that only looks like a limit or a measure', () => {
  it.each(['市局口径', '财政口径', '年报口径', '限于经费', '赵队长带队执法', '主要是水利执法', '联合执法', '文明执法'])(
    '%s limits nothing',
    (note) => {
      expect(limitOf(note)).toBe('');
    },
  ); // prettier-ignore

  it.each([
    ['统计范围为区直单位和镇街', ''],
    ['含下属单位代办的', ''],
    ['以年末数计', ''],
    ['按户次累计', '户次'],
    ['按次统计', '次'],
    ['以人次计', '人次'],
    ['原表单位：家', '家'],
  ])('%s measures in %j', (note, unit) => {
    expect(measureIn(note)).toBe(unit);
  });
});

describe('what a note says of a part', () => {
  it('is not said of the whole', () => {
    const certified = bodyOf(withNotes({ A06: 50, A07: 45 }, { A07: '其中新领6人' }));
    expect(certified).toContain('持有效行政执法证的45人');
    expect(certified).not.toContain('颁发');
    expect(bodyOf(withNotes({ P18: 9 }, { P18: '含征求意见稿2件' }))).toContain(
      '审查规范性文件9件',
    );
    expect(bodyOf(withNotes({ P18: 9 }, { P18: '征求意见稿' }))).toContain(
      '审查规范性文件征求意见稿9件',
    );
  });

  it('names who did it', () => {
    const training = (note: string): string =>
      bodyOf(withNotes({ M01: 4, M02: 80 }, { M01: note }));
    expect(training('本局举办')).toContain('举办执法培训4次');
    for (const note of ['市局举办', '其中省厅举办1期']) {
      expect(training(note)).toContain('举办或者参加执法培训4次');
    }
    const notices = (note: string): string => bodyOf(withNotes({ H11: 5 }, { H11: note }));
    expect(notices('上级机关发出')).toContain('收到执法监督通知书5份');
    expect(notices('发出')).toContain('发出执法监督通知书5份');
    expect(notices('收到')).toContain('收到执法监督通知书5份');
  });

  it('keeps a rate of cases closed apart from those decided on the spot', () => {
    const rate = (notes: Readonly<Record<string, string>>): string =>
      wholeOf(withNotes({ C01: 400, C02: 320 }, notes));
    expect(rate({})).toContain('80.00%');
    expect(rate({ C02: '含简易程序120件' })).not.toContain('80.00%');
  });
});

describe('a figure that last year counted otherwise', () => {
  it.each(['上年不含镇街，本年起含镇街', '统计口径有调整', '与上年口径不同'])(
    '%s makes no change',
    (note) => {
      const filing = withNotes({ E01: 400, 'E01@prev': 100 }, { E01: note });
      expect(wholeOf(withNotes({ E01: 400, 'E01@prev': 100 }, {}))).toMatch(/4\.00倍|300\.00%/);
      expect(wholeOf(filing)).not.toMatch(/4\.00倍|300\.00%/);
    },
  );
});

describe('acts outside a total', () => {
  it('are outside none where none is said', () => {
    const filing = filingOf({ E01: 70 });
    const out = {
      ...filing,
      declarations: { ...filing.declarations, inspections: 'out' as const },
    };
    expect(bodyOf(out)).toContain('行政检查70次');
    expect(bodyOf(out)).not.toContain('上述合计');
  });
});

describe('rows an office names itself', () => {
  const among = (name: string): 'problem' | 'result' | 'none' => {
    const body = bodyOf(own('Q01', [name]));
    const at = body.indexOf(`${name}3件`);
    if (at < 0) return 'none';
    return body.indexOf('存在的主要问题') < at ? 'problem' : 'result';
  };

  it.each([
    '受处分执法人员', '查处不力被通报', '办理超期案件', '被上级通报单位', '执法车辆违章', '未整改隐患', '未公示案件',
  ])('%s is a shortcoming', (name) => {
    expect(among(name)).toBe('problem');
  }); // prettier-ignore

  it.each(['容错纠错清单', '违规建筑拆除数', '零败诉单位', '投诉不实', '查处违规用工', '整改隐患'])(
    '%s is none',
    (name) => {
      expect(among(name)).toBe('result');
    },
  );

  it('are no problem where there is none of it', () => {
    const body = bodyOf(own('Q01', ['违规办理许可'], 0));
    expect(body.indexOf('违规办理许可')).toBeLessThan(body.indexOf('存在的主要问题'));
  });
});

describe('the checker on what is denied or only a bound', () => {
  const accused = (text: string, figures: Figures): readonly string[] =>
    checkReport(textReport(text), { filing: filingOf(figures) })
      .claims.filter(({ verdict }) => verdict === 'fails')
      .map(({ message }) => message);

  it('takes 不含 for no list, a bound for no figure, 未办结 for no number closed', () => {
    expect(accused('审查规范性文件7件（不含征求意见稿），审查政府合同30份。', { P18: 7, P19: 30 })).toEqual([]);
    expect(accused('组织培训4次，共72课时，培训不足40学时人员12人。', { M01: 4, M03: 72 })).toEqual([]);
    expect(accused('受理投诉举报120件，办结109件，未办结11件。', { L01: 120, L03: 109 })).toEqual([]);
  }); // prettier-ignore
});

describe('what a workbook has no cell for', () => {
  it('is not taken for nought in a sum', () => {
    const township = filingOf({});
    const figures = filingOf({ J01: 9, J02: 6 }).figures;
    const { findings } = audit({ ...township, pack: 'township', figures });
    expect(findings.filter(({ rule }) => rule === 'J-01')).toEqual([]);
  });

  it('does not make the collecting bureau the author of the county’s decisions', () => {
    const filing = filingOf({ C04: 30 });
    const county = { ...filing, cover: { ...filing.cover, unitName: '青溪县司法局' } };
    expect(
      JSON.stringify(publicationOf(county, 'CQ').tables.map(({ rows }) => rows)),
    ).not.toContain('司法局');
  });
});
