// Comforts over the reply form, which works without them: limits told before sending, files dropped onto the page, an
// amount that grows and can be cancelled. What was written stays in the page until it has arrived.
(function () {
  'use strict';
  var form = document.getElementById('reply');
  if (!form || !window.FormData || !window.DataTransfer) { return; }
  var words = form.dataset;
  var text = document.getElementById('reply-text');
  var files = document.getElementById('files');
  var chosen = document.getElementById('chosen');
  var drop = document.getElementById('drop');
  var sending = document.getElementById('sending');
  var progress = document.getElementById('progress');
  var progressText = document.getElementById('progress-text');
  var send = document.getElementById('send');
  var request = null;
  var done = false;

  function fill(pattern) {
    var values = Array.prototype.slice.call(arguments, 1);
    return pattern.replace(/\{(\d)\}/g, function (whole, index) { return values[index]; });
  }

  function amount(bytes) {
    var units = ['B', 'KB', 'MB', 'GB'];
    var unit = 0;
    while (bytes >= 1024 && unit < units.length - 1) { bytes /= 1024; unit++; }
    var digits = unit === 0 || bytes >= 10 ? 0 : 1;
    return bytes.toLocaleString(document.documentElement.lang, { maximumFractionDigits: digits }) + '\u00A0' + units[unit];
  }

  function say(field, message) {
    document.getElementById(field.id + '-error').textContent = message;
    field.setAttribute('aria-invalid', message ? 'true' : 'false');
    if (message) { field.focus(); }
  }

  function announce(message) { document.getElementById('announcements').textContent = message; }

  function total() {
    return Array.prototype.reduce.call(files.files, function (sum, file) { return sum + file.size; }, 0);
  }

  function checkFiles() {
    var largest = Number(words.largestFile);
    var tooLarge = Array.prototype.filter.call(files.files, function (file) { return file.size > largest; });
    if (tooLarge.length) {
      return fill(words.tooLarge, tooLarge.map(function (file) { return file.name; }).join(', '), amount(largest));
    }
    if (files.files.length > Number(words.mostFiles)) {
      return fill(words.tooMany, files.files.length, words.mostFiles);
    }
    if (total() > Number(words.largestTotal)) {
      return fill(words.tooMuch, amount(total()), amount(Number(words.largestTotal)));
    }
    return '';
  }

  function keep(list) {
    var transfer = new DataTransfer();
    list.forEach(function (file) { transfer.items.add(file); });
    files.files = transfer.files;
    show();
  }

  function show() {
    chosen.textContent = '';
    Array.prototype.forEach.call(files.files, function (file, index) {
      var item = document.createElement('li');
      var name = document.createElement('bdi');
      name.className = 'name';
      name.textContent = file.name;
      var size = document.createElement('span');
      size.className = 'muted';
      size.textContent = amount(file.size);
      var remove = document.createElement('button');
      remove.type = 'button';
      remove.className = 'button small';
      remove.textContent = words.removeShort;
      remove.setAttribute('aria-label', fill(words.remove, file.name));
      remove.addEventListener('click', function () {
        keep(Array.prototype.filter.call(files.files, function (other, at) { return at !== index; }));
        files.focus();
      });
      item.append(name, size, remove);
      chosen.append(item);
    });
    chosen.hidden = files.files.length === 0;
    if (files.files.length) { say(text, ''); }
    say(files, checkFiles());
  }
  text.addEventListener('input', function () { say(text, ''); });

  var before = [];
  files.addEventListener('click', function () { before = Array.prototype.slice.call(files.files); });
  files.addEventListener('change', function () {
    // Choosing again adds; removing has a button of its own.
    var now = Array.prototype.slice.call(files.files);
    var earlier = before.filter(function (old) {
      return !now.some(function (file) { return file.name === old.name && file.size === old.size; });
    });
    before = [];
    keep(earlier.concat(now));
  });

  ['dragenter', 'dragover'].forEach(function (kind) {
    document.addEventListener(kind, function (event) {
      if (event.dataTransfer && Array.prototype.indexOf.call(event.dataTransfer.types, 'Files') >= 0) {
        event.preventDefault();
        drop.classList.add('over');
      }
    });
  });
  document.addEventListener('dragleave', function (event) {
    if (!event.relatedTarget) { drop.classList.remove('over'); }
  });
  document.addEventListener('drop', function (event) {
    if (!event.dataTransfer || !event.dataTransfer.files.length) { return; }
    event.preventDefault();
    drop.classList.remove('over');
    if (!request) { keep(Array.prototype.concat.apply(Array.from(files.files), Array.from(event.dataTransfer.files))); }
  });

  function busy(on) {
    sending.hidden = !on;
    send.disabled = on;
    text.readOnly = on;
    files.disabled = on;
    chosen.inert = on;
    form.setAttribute('aria-busy', String(on));
  }

  function stop(message, field) {
    request = null;
    busy(false);
    if (field) { say(field, message); } else { announce(message); send.focus(); }
  }

  // The answer is the page itself: a refusal stands in it, with a new form that the next try belongs to.
  function takeAnswer(answer) {
    if (answer.status === 200) { done = true; location.replace(answer.responseURL); return; }
    if (answer.status === 404) { stop(words.ended, text); return; }
    var page = new DOMParser().parseFromString(answer.responseText, 'text/html');
    var fresh = page.getElementById('reply');
    if (fresh) { form.elements.reply.value = fresh.elements.reply.value; }
    var refused = ['reply-text', 'files'].filter(function (id) {
      var error = page.getElementById(id + '-error');
      return error && error.textContent;
    })[0];
    if (refused) {
      stop(page.getElementById(refused + '-error').textContent, document.getElementById(refused));
    } else {
      stop(words.failed, text);
    }
  }

  function upload(data) {
    request = new XMLHttpRequest();
    request.open('POST', form.action);
    request.upload.addEventListener('progress', function (event) {
      if (!event.lengthComputable) { return; }
      progress.value = 100 * event.loaded / event.total;
      progressText.textContent = event.loaded < event.total
        ? fill(words.progress, amount(event.loaded), amount(event.total)) : words.sealing;
    });
    request.addEventListener('load', function () { takeAnswer(request); });
    request.addEventListener('error', function () { stop(words.failed, text); });
    request.addEventListener('abort', function () { stop(words.cancelled); });
    request.send(data);
  }

  form.addEventListener('submit', function (event) {
    event.preventDefault();
    event.stopPropagation();
    if (request) { return; }
    var wrong = checkFiles();
    say(text, '');
    if (wrong) { say(files, wrong); return; }
    if (!text.value.trim() && !files.files.length) { say(text, words.empty); return; }
    var data = new FormData(form);
    request = { abort: function () { request = null; stop(words.cancelled); } };
    progress.value = 0;
    progressText.textContent = words.sealing;
    busy(true);
    // Asked first, so that nobody waits for an upload that a closed visit would refuse.
    fetch(words.check, { credentials: 'same-origin', cache: 'no-store' }).then(function (answer) {
      if (!request) { return; }
      if (answer.ok) { upload(data); } else { stop(words.ended, text); }
    }, function () { if (request) { stop(words.failed, text); } });
  });
  document.getElementById('cancel').addEventListener('click', function () { if (request) { request.abort(); } });
  addEventListener('beforeunload', function (event) {
    if (!done && (request || text.value.trim() !== text.defaultValue.trim())) { event.preventDefault(); }
  });
}());
