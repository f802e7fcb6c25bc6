import { addName, changeName, deleteName, findName, newWorkbook } from '../../src/host/model';

it('finds every name while names come and go one by one', () => {
  const workbook = newWorkbook();
  const alive = new Map<string, string>();
  for (let number = 0; number < 200; number += 1) {
    const [name, formula] = [`名${String((number * 7) % 50)}`, `=${String(number)}`];
    const found = findName(workbook, name, undefined);
    if (found !== undefined && number % 3 === 0) {
      changeName(workbook, found, { formula });
      alive.set(name, formula);
      continue;
    }
    if (found !== undefined) deleteName(workbook, found);
    if (number % 5 === 0) alive.delete(name);
    else {
      addName(workbook, name, formula);
      alive.set(name, formula);
    }
    expect(
      [...alive].filter(
        ([each, wanted]) => findName(workbook, each, undefined)?.formula !== wanted,
      ),
    ).toEqual([]);
    expect(workbook.names.map((each) => each.name).sort()).toEqual([...alive.keys()].sort());
    expect(findName(workbook, '没有', undefined)).toBeUndefined();
  }
});
