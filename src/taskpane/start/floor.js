/* global window, document, clearTimeout */
/*
 * The floor under the pane, in ES5 because it must run where the pane cannot: says in plain HTML that
 * this Excel is too old, or that office.js did not arrive. The bundle asks `window.nianbaoFloor`.
 */
(function () {
  'use strict';
  var WAIT = 15000;
  var NEEDED = '1.14';

  function show(id) {
    var pane = document.getElementById('pane');
    var notice = document.getElementById(id);
    if (pane && notice && notice.hasAttribute('hidden')) {
      pane.style.display = 'none';
      notice.removeAttribute('hidden');
    }
  }

  function hide(id) {
    var pane = document.getElementById('pane');
    var notice = document.getElementById(id);
    if (pane && notice && !notice.hasAttribute('hidden')) {
      notice.setAttribute('hidden', '');
      pane.style.display = '';
    }
  }

  function modern() {
    return (
      typeof Promise === 'function' &&
      typeof Symbol === 'function' &&
      typeof BigInt === 'function' &&
      'noModule' in document.createElement('script')
    );
  }

  var floor = {
    /** True when the pane may start in this Excel; shows the notice otherwise. */
    admits: function () {
      var context = window.Office && window.Office.context;
      var requirements = context && context.requirements;
      if (requirements && !requirements.isSetSupported('ExcelApi', NEEDED)) {
        show('floor-old');
        return false;
      }
      return true;
    },
  };
  window.nianbaoFloor = floor;

  if (!modern()) {
    show('floor-old');
    return;
  }
  if (!window.Office || !window.Office.onReady) {
    show('floor-office');
    return;
  }
  var late = setTimeout(function () {
    show('floor-office');
  }, WAIT);
  window.Office.onReady(function () {
    clearTimeout(late);
    // Late is better than never: a slow host takes the notice down again.
    hide('floor-office');
  });
})();
