/* global window, document, location, history, Blob */
/*
 * Takes a file out of its own address and offers it for download. What follows the # of an address never
 * goes to a server. Anyone can make such an address, so only what the pane makes is offered: its kinds,
 * with the contents of their kind, under names that are what they look like. In plain ES5, because it
 * opens in whatever browser the person has.
 */
(function () {
  'use strict';
  /** Longer addresses the pane does not make. */
  var LONGEST = 400000;
  var LONGEST_NAME = 120;
  /** Controls, signs nobody sees, signs that turn the direction, halves of a sign. */
  var SIGNS =
    '[\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f' +
    '\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\uffff]' +
    '|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?:^|[^\\ud800-\\udbff])[\\udc00-\\udfff]|\\udb40';
  // eslint-disable-next-line no-misleading-character-class -- each sign is meant by itself
  var UNSEEN = new RegExp(SIGNS);
  /** What Windows keeps for itself, whatever follows the first point. */
  var DEVICE =
    /^(con|prn|aux|nul|conin\$|conout\$|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3]) *(\.|$)/i;

  function parts() {
    var found = {};
    location.hash
      .slice(1)
      .split('&')
      .forEach(function (part) {
        var at = part.indexOf('=');
        if (at > 0) found[part.slice(0, at)] = part.slice(at + 1);
      });
    return found;
  }

  function bytesOf(text) {
    var binary = window.atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    var bytes = new Uint8Array(binary.length);
    for (var at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
    return bytes;
  }

  function textOf(bytes, from, to) {
    var coded = '';
    for (var at = from; at < to; at += 1) {
      coded += '%' + (bytes[at] < 16 ? '0' : '') + bytes[at].toString(16);
    }
    return decodeURIComponent(coded);
  }

  /** A number of 2 or 4 bytes, the lowest first. */
  function numberAt(bytes, at, length) {
    var sum = 0;
    for (var place = length - 1; place >= 0; place -= 1) sum = sum * 256 + bytes[at + place];
    return sum;
  }

  /** Names in a zip's own list; none where the file does not begin and end as a zip does. */
  function namesIn(bytes) {
    var names = [];
    var end = bytes.length - 22;
    if (end < 0 || numberAt(bytes, 0, 4) !== 0x04034b50) return names;
    if (numberAt(bytes, end, 4) !== 0x06054b50) return names;
    var at = numberAt(bytes, end + 16, 4);
    while (at + 46 <= end && numberAt(bytes, at, 4) === 0x02014b50) {
      var length = numberAt(bytes, at + 28, 2);
      names.push(textOf(bytes, at + 46, at + 46 + length));
      at += 46 + length + numberAt(bytes, at + 30, 2) + numberAt(bytes, at + 32, 2);
    }
    return names;
  }

  function isPackage(main) {
    return function (bytes) {
      var names = namesIn(bytes);
      var macros = names.some(function (name) {
        return /vbaProject|\.bin$/i.test(name);
      });
      return names.indexOf('[Content_Types].xml') >= 0 && names.indexOf(main) >= 0 && !macros;
    };
  }

  /** Cells of a table; a comma or a line's end inside quotes belongs to its cell. */
  function cellsOf(text) {
    var cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g;
    var cells = [];
    var at = 0;
    while (at < text.length) {
      cell.lastIndex = at;
      var found = cell.exec(text);
      if (found === null || found.index !== at) return null;
      cells.push(found[1] === undefined ? found[2] : found[1]);
      at = cell.lastIndex;
    }
    return cells;
  }

  /** The pane marks texts that a spreadsheet would take for a formula; a number may be negative. */
  function isTable(bytes) {
    var text = textOf(bytes, 0, bytes.length);
    var cells = text.charAt(0) === '\ufeff' ? cellsOf(text.slice(1)) : null;
    return (
      cells !== null &&
      cells.every(function (cell) {
        return !/^\s*[=+\-@]/.test(cell) || /^-\d+(\.\d+)?(e[+-]?\d+)?$/.test(cell);
      })
    );
  }

  function isSettings(bytes) {
    return JSON.parse(textOf(bytes, 0, bytes.length)).format === 'nianbao-settings';
  }

  /** What the pane makes: the draft, the findings as a workbook or a table, the settings. */
  var KINDS = {
    docx: {
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      holds: isPackage('word/document.xml'),
    },
    xlsx: {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      holds: isPackage('xl/workbook.xml'),
    },
    csv: { type: 'text/csv', holds: isTable },
    json: { type: 'application/json', holds: isSettings },
  };

  function isName(name) {
    return (
      name.length <= LONGEST_NAME &&
      /^[^.\s]/.test(name) &&
      !/[\\/:*?"<>|]/.test(name) &&
      !UNSEEN.test(name) &&
      !DEVICE.test(name)
    );
  }

  /** Null when the address was cut off. */
  function fileOf(given) {
    try {
      if (location.href.length > LONGEST) return null;
      var file = { name: decodeURIComponent(given.name), bytes: bytesOf(given.file) };
      return String(file.bytes.length) === given.size ? file : null;
      // eslint-disable-next-line @typescript-eslint/no-unused-vars -- ES5 wants the name
    } catch (problem) {
      return null;
    }
  }

  /** The kind of a file the pane makes; null for any other. */
  function kindOf(file) {
    try {
      var ending = file.name.slice(file.name.lastIndexOf('.') + 1);
      var known = Object.prototype.hasOwnProperty.call(KINDS, ending) ? KINDS[ending] : null;
      return known !== null && isName(file.name) && known.holds(file.bytes) ? known : null;
      // eslint-disable-next-line @typescript-eslint/no-unused-vars -- ES5 wants the name
    } catch (problem) {
      return null;
    }
  }

  function show(id) {
    document.getElementById(id).removeAttribute('hidden');
  }

  var file = fileOf(parts());
  // The browser's history is to keep the page, not what was in it.
  history.replaceState(null, '', location.pathname);
  if (file === null) {
    show('broken');
    return;
  }
  var kind = kindOf(file);
  if (kind === null) {
    show('refused');
    return;
  }
  var link = document.getElementById('file');
  link.href = URL.createObjectURL(new Blob([file.bytes], { type: kind.type }));
  link.download = file.name;
  link.textContent = '下载 Download: ' + file.name;
  show('ready');
  link.focus();
})();
