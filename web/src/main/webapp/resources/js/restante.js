// Small comforts over pages that work without them. No dependency, no inline script.
(function () {
  'use strict';
  var root = document.documentElement;
  root.classList.add('js');

  // Times are rendered in the organisation's zone; here they become the reader's.
  function localTimes(scope) {
    // The page's language, in the reader's own regional form of it.
    var regional = (navigator.languages || []).filter(function (tag) { return tag.split('-')[0] === root.lang; })[0];
    var day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };
    var minute = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' };
    scope.querySelectorAll('time[data-local]').forEach(function (element) {
      var when = new Date(element.getAttribute('datetime'));
      if (isNaN(when)) { return; }
      var parts = element.dataset.local === 'day' ? day
        : element.dataset.local === 'short'
          ? Object.assign({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }, minute)
          : Object.assign({}, day, minute);
      element.textContent = new Intl.DateTimeFormat(regional || root.lang || undefined, parts).format(when);
      element.removeAttribute('data-local');
    });
  }

  function announce(text) {
    var live = document.getElementById('announcements');
    if (live) { live.textContent = ''; live.textContent = text; }
  }

  // <button data-copy="id of an element"> copies its value or text and says so.
  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-copy]');
    if (!button) { return; }
    var source = document.getElementById(button.dataset.copy);
    if (!source) { return; }
    navigator.clipboard.writeText('value' in source ? source.value : source.textContent.trim()).then(function () {
      var before = button.textContent;
      button.textContent = button.dataset.copied;
      announce(button.dataset.copied);
      setTimeout(function () { button.textContent = before; }, 2000);
    }, function () {
      if (source.select) { source.select(); } else { getSelection().selectAllChildren(source); }
    });
  });

  // The whole row leads where its link leads; what can be pressed or is being copied keeps its own meaning.
  document.addEventListener('click', function (event) {
    var row = event.target.closest('table.linked tbody tr');
    var link = row && row.querySelector('th a');
    if (link && !event.target.closest('a, button, input, details') && !String(getSelection())) { link.click(); }
  });

  // A second click must not send a second time.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.dataset.sent) { event.preventDefault(); return; }
    if (form.hasAttribute('data-once')) {
      form.dataset.sent = 'true';
      form.setAttribute('aria-busy', 'true');
    }
  });
  // Coming back with the browser's back button finds the form usable again.
  addEventListener('pageshow', function () {
    document.querySelectorAll('form[data-sent]').forEach(function (form) {
      form.removeAttribute('data-sent');
      form.removeAttribute('aria-busy');
    });
  });

  function focusSummary(scope) {
    var summary = scope.matches && scope.matches('.summary[data-focus]')
      ? scope : scope.querySelector('.summary[data-focus]');
    if (summary) { summary.focus(); }
  }

  // The editor's box is a stranger to its label: both are tied together, and the frame around it is no field.
  function nameEditors(scope) {
    scope.querySelectorAll('.ui-texteditor').forEach(function (frame) {
      var box = frame.querySelector('.ql-editor');
      if (!box) { return; }
      frame.removeAttribute('role');
      // Where a link is typed in: the library offers its own address as an example, and no name.
      frame.querySelectorAll('.ql-tooltip input').forEach(function (input) {
        input.setAttribute('data-link', 'https://');
        input.setAttribute('aria-label', frame.querySelector('.ql-link').getAttribute('aria-label'));
      });
      box.setAttribute('role', 'textbox');
      box.setAttribute('aria-multiline', 'true');
      box.setAttribute('aria-labelledby', frame.id + '-label');
      box.setAttribute('aria-describedby', frame.id + '-hint ' + frame.id + '-error');
    });
  }

  // In the editor, too, the Tab key goes on to the next field: who has only keys would not get out otherwise.
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Tab' && event.target.closest('.ql-editor')) { event.stopPropagation(); }
  }, true);

  // The session ends after a time without requests: say so before, and let the reader stay.
  function warnBeforeIdleEnd() {
    var notice = document.getElementById('idle-notice');
    if (!notice) { return; }
    var timer;
    function restart() {
      clearTimeout(timer);
      notice.hidden = true;
      timer = setTimeout(function () { notice.hidden = false; }, Number(notice.dataset.idleMinutes) * 60000);
    }
    document.getElementById('stay').addEventListener('click', function () {
      fetch(location.href, { method: 'HEAD', credentials: 'same-origin', redirect: 'error' }).then(restart, function () {
        document.getElementById('connection-notice').hidden = false;
      });
    });
    if (window.jQuery) { window.jQuery(document).on('pfAjaxComplete', restart); }
    restart();
  }

  function watch() {
    nameEditors(document);
    localTimes(document);
    focusSummary(document);
    new MutationObserver(function (changes) {
      changes.forEach(function (change) {
        change.addedNodes.forEach(function (node) {
          if (node.nodeType !== 1) { return; }
          localTimes(node.parentNode || node);
          nameEditors(document);
          focusSummary(node);
        });
      });
    }).observe(document.body, { childList: true, subtree: true });

    warnBeforeIdleEnd();

    // A partial request that fails would fail without a word: the session has ended, or the line is down.
    if (window.jQuery) {
      window.jQuery(document).on('pfAjaxError', function () {
        var notice = document.getElementById('connection-notice');
        if (notice) { notice.hidden = false; notice.focus(); }
      });
    }
  }

  if (document.readyState === 'loading') { document.addEventListener('DOMContentLoaded', watch); } else { watch(); }
}());
