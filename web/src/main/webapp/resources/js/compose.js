// Keeps what is written. The draft is saved after a pause, on leaving a field, and before anything is submitted;
// when the session has ended, the page says so, waits for a new one, and goes on with the saved draft.
(function () {
  'use strict';
  var form = document.getElementById('compose');
  var state = document.getElementById('compose-state');
  if (!form || !state) { return; }
  var data = state.dataset;
  var PAUSE = 2000;
  var RETRY = 3000;
  var saveState = document.getElementById('save-state');
  var signedOut = document.getElementById('signed-out');
  var notSaved = document.getElementById('not-saved');
  var timer = null;
  var waiting = null;
  var changed = document.getElementById('changed');
  // A page leaves an empty attribute out.
  var revision = data.revision || '';
  var saving = Promise.resolve('same');
  var lastSaved = null;
  var leaving = false;

  function addresses(id) {
    var field = form.querySelector('#' + id).closest('.addresses').restanteAddresses;
    return field ? field.values() : [];
  }

  function editor() { return form.querySelector('#body .ql-editor'); }

  function body() {
    var root = editor();
    return root && root.textContent.trim() ? root.innerHTML : '';
  }

  function snapshot() {
    return JSON.stringify({
      to: addresses('to'),
      cc: addresses('cc'),
      subject: form.querySelector('#subject').value,
      body: body(),
      expiryDays: Number(form.querySelector('#expires').value) || 30,
      recipientsVisible: form.querySelector('#visible').checked,
      inReplyTo: data.reply || ''
    });
  }

  function show(element, text) {
    if (text) { element.textContent = text; }
    if (element.hidden) { element.hidden = false; element.focus(); }
  }

  function clock(time) {
    var lang = document.documentElement.lang;
    var regional = (navigator.languages || []).filter(function (tag) { return tag.split('-')[0] === lang; })[0];
    return new Intl.DateTimeFormat(regional || lang || undefined, { hour: '2-digit', minute: '2-digit' }).format(time);
  }

  function request(method, content) {
    var over = revision === null ? '' : '&over=' + encodeURIComponent(revision);
    return fetch('/message/draft' + (content ? '?draft=' + encodeURIComponent(data.draft) + over : ''), {
      method: method,
      redirect: 'manual',
      cache: 'no-store',
      headers: content ? { 'X-CSRF-Token': data.csrf, 'Content-Type': 'application/json' } : {},
      body: content || undefined
    });
  }

  // One request at a time, so that an older text never overwrites a newer one.
  function save() {
    clearTimeout(timer);
    saving = saving.then(function () {
      var content = snapshot();
      if (content === lastSaved || leaving) { return 'same'; }
      if (!changed.hidden) { changed.focus(); return 'failed'; }
      saveState.textContent = data.saving;
      return request('PUT', content).then(function (response) { return settle(response, content); }, function () { return trouble(data.notSaved); });
    });
    return saving;
  }

  function settle(response, content) {
    if (response.ok) {
      return response.json().then(function (done) {
        revision = done.revision;
        lastSaved = content;
        notSaved.hidden = true;
        saveState.textContent = data.saved + ' ' + clock(new Date());
        remember();
        return 'saved';
      }, function () { return trouble(data.notSaved); });
    }
    if (response.status === 413) { return trouble(data.tooLong); }
    if (response.type === 'opaqueredirect' || response.status === 401) { return sessionEnded(); }
    if (response.status === 403) { return renew(content); }
    return response.json().then(function (refusal) { return refusal.code === 'draft.changed' ? otherText() : trouble(refusal.text || data.notSaved); }, function () { return trouble(data.notSaved); });
  }

  function trouble(text) {
    saveState.textContent = '';
    show(notSaved, text);
    return 'failed';
  }

  // Two windows with one draft: the text that is saved later must not replace the other without a word.
  function otherText() {
    saveState.textContent = '';
    show(changed);
    return 'failed';
  }

  document.getElementById('keep-mine').addEventListener('click', function () {
    changed.hidden = true;
    revision = null;
    lastSaved = null;
    save();
  });

  // Reloading the page comes back to this draft.
  function remember() {
    var here = '/message/compose?draft=' + data.draft;
    if (location.pathname + location.search !== here) { history.replaceState(null, '', here); }
    // Changing the language comes back to it, too.
    document.getElementById('session').action = here;
  }

  // Signed in anew in another tab: the session has another token, and the same person must be behind it.
  function renew(content) {
    return request('GET').then(function (response) {
      if (!response.ok) { return sessionEnded(); }
      return response.json().then(function (session) {
        if (session.address !== data.address) { return trouble(data.otherAccount); }
        data.csrf = session.csrf;
        return request('PUT', content).then(function (again) { return again.ok ? settle(again, content) : trouble(data.notSaved); });
      });
    }).then(function (result) {
      // The page's own form belongs to the session that is gone: go on with a new page.
      if (result === 'saved') { reload(); return 'reloading'; }
      return result;
    });
  }

  function reload() {
    if (window.restanteUploads && window.restanteUploads.busy()) {
      document.dispatchEvent(new CustomEvent('restante:signed-in'));
      document.addEventListener('restante:files', function () { if (!window.restanteUploads.busy()) { reload(); } });
      return;
    }
    leaving = true;
    location.assign('/message/compose?draft=' + encodeURIComponent(data.draft));
  }

  function sessionEnded() {
    saveState.textContent = '';
    show(signedOut);
    if (!waiting) { waiting = setInterval(probe, RETRY); }
    return 'signed-out';
  }

  function probe() {
    request('GET').then(function (response) {
      if (!response.ok || response.type === 'opaqueredirect') { return; }
      response.json().then(function (session) {
        if (session.address !== data.address) { trouble(data.otherAccount); return; }
        clearInterval(waiting);
        waiting = null;
        data.csrf = session.csrf;
        lastSaved = null;
        save().then(function (result) {
          if (result === 'saved' || result === 'same') { signedOut.hidden = true; reload(); }
        });
      });
    }, function () { /* Not reachable: asked again in a moment. */ });
  }

  function soon() {
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
  }

  function refreshSoon() {
    save().then(function (result) {
      if ((result === 'saved' || result === 'same') && window.refreshReaders) { window.refreshReaders(); }
    });
  }

  // Sending waits for the draft: if the session or the page has expired, not a word is lost.
  var allowed = false;
  form.addEventListener('submit', function (event) {
    var button = event.submitter;
    if (!button || button.id !== 'send') { leaving = true; clearTimeout(timer); return; }
    if (allowed) { leaving = true; return; }
    event.preventDefault();
    event.stopPropagation();
    if (form.getAttribute('aria-busy')) { return; }
    if (window.restanteUploads && window.restanteUploads.busy()) { notSaved.hidden = true; show(notSaved, data.uploading); return; }
    form.setAttribute('aria-busy', 'true');
    save().then(function (result) {
      form.removeAttribute('aria-busy');
      if (result === 'saved' || result === 'same') {
        allowed = true;
        // Not at once: while this event is still on its way, another one would be ignored.
        setTimeout(function () { form.requestSubmit(button); }, 0);
      }
    });
  });
  addEventListener('pageshow', function () { allowed = false; leaving = false; });

  form.addEventListener('input', function (event) {
    if (event.target.closest('#protection')) { return; }
    soon();
  });
  form.addEventListener('focusout', function (event) {
    if (!event.target.closest('#protection')) { soon(); }
    if (event.target.closest('.ql-editor, #subject')) { save(); }
  });
  form.addEventListener('restante:recipients', refreshSoon);
  form.addEventListener('change', function (event) {
    if (['expires', 'individual', 'visible'].indexOf(event.target.id) >= 0) { refreshSoon(); }
  });
  document.addEventListener('restante:signed-out', function () { lastSaved = null; save(); });
  document.addEventListener('restante:files', remember);

  // The editor comes later than this script.
  function watchEditor() {
    var root = editor();
    if (!root) { setTimeout(watchEditor, 50); return; }
    new MutationObserver(soon).observe(root, { childList: true, characterData: true, subtree: true });
    lastSaved = snapshot();
  }
  watchEditor();

  // A link of the error summary leads into the editor, not to the box around it.
  document.addEventListener('click', function (event) {
    if (event.target.closest('a[href="#body"]') && editor()) { event.preventDefault(); editor().focus(); }
  });
}());
