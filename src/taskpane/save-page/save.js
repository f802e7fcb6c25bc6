/* global window, document, location, history, Blob */
/*
 * Takes a file out of its own address and offers it for download. What follows the # of an address never
 * goes to a server. In plain ES5, because it opens in whatever browser the person has.
 */
(function () {
  'use strict';
  /** What the pane makes; nothing else is offered, whoever made the address. */
  var TYPES = {
    docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    csv: 'text/csv',
    json: 'application/json',
  };

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

  /** Null when the address was cut off, or carries something that is not ours to offer. */
  function fileOf(given) {
    try {
      var name = decodeURIComponent(given.name);
      var bytes = bytesOf(given.file);
      var ending = name.slice(name.lastIndexOf('.') + 1);
      if (!Object.prototype.hasOwnProperty.call(TYPES, ending)) return null;
      if (/[\\/:*?"<>|]/.test(name) || String(bytes.length) !== given.size) return null;
      return { name: name, blob: new Blob([bytes], { type: TYPES[ending] }) };
      // eslint-disable-next-line @typescript-eslint/no-unused-vars -- ES5 wants the name
    } catch (problem) {
      return null;
    }
  }

  var file = fileOf(parts());
  // The browser's history is to keep the page, not what was in it.
  history.replaceState(null, '', location.pathname);
  if (file === null) {
    document.getElementById('broken').removeAttribute('hidden');
    return;
  }
  var link = document.getElementById('file');
  link.href = URL.createObjectURL(file.blob);
  link.download = file.name;
  link.textContent = '下载 Download: ' + file.name;
  document.getElementById('ready').removeAttribute('hidden');
  link.focus();
})();
