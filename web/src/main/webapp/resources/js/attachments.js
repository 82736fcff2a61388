// Uploads files one after the other, each as the raw body of a request, with progress and a way to stop.
// Names travel in a header: addresses end up in logs.
(function () {
  'use strict';
  var panel = document.getElementById('files');
  if (!panel) { return; }
  var state = document.getElementById('compose-state');
  var texts = panel.dataset;
  var list = document.getElementById('file-list');
  var errors = document.getElementById('files-errors');
  var picker = document.getElementById('attach');
  var queue = [];
  var running = null;

  function create(name, className, text) {
    var element = document.createElement(name);
    if (className) { element.className = className; }
    if (text) { element.textContent = text; }
    return element;
  }

  function size(bytes) {
    var units = ['B', 'KB', 'MB', 'GB'];
    var unit = 0;
    while (bytes >= 1024 && unit < units.length - 1) { bytes /= 1024; unit++; }
    var digits = unit === 0 || bytes >= 10 ? 0 : 1;
    return bytes.toLocaleString(document.documentElement.lang, { maximumFractionDigits: digits }) + '\u00a0' + units[unit];
  }

  function announce(text) {
    var live = document.getElementById('announcements');
    if (live) { live.textContent = text; }
  }

  function fail(name, reason) {
    errors.appendChild(create('p', 'error', name + ': ' + reason));
  }

  function url(more) {
    return '/message/attachment?draft=' + encodeURIComponent(state.dataset.draft) + (more || '');
  }

  function total() {
    var sum = 0;
    list.querySelectorAll('li').forEach(function (item) { sum += Number(item.dataset.size); });
    return sum;
  }

  // Refused before a byte is sent, in the same words as the server would refuse it.
  function refusal(file) {
    if (!file.size) { return texts.empty; }
    if (file.size > Number(texts.maxFile)) { return texts.tooLarge; }
    if (list.children.length >= Number(texts.maxCount)) { return texts.tooMany; }
    return total() + file.size > Number(texts.maxTotal) ? texts.total : null;
  }

  function row(file) {
    var item = create('li');
    item.dataset.size = file.size;
    item.appendChild(create('bdi', 'name', file.name));
    item.bar = item.appendChild(create('progress'));
    item.bar.max = file.size;
    item.bar.value = 0;
    item.bar.setAttribute('aria-label', file.name);
    item.amount = item.appendChild(create('span', 'muted', size(file.size)));
    item.stop = item.appendChild(create('button', 'button quiet small', texts.cancel));
    item.stop.type = 'button';
    item.stop.setAttribute('aria-label', texts.cancel + ' ' + file.name);
    return list.appendChild(item);
  }

  function take(files) {
    errors.textContent = '';
    Array.prototype.forEach.call(files, function (file) {
      var reason = refusal(file);
      if (reason) { fail(file.name, reason); return; }
      var job = { file: file, item: row(file) };
      job.item.stop.addEventListener('click', function () { cancel(job); });
      queue.push(job);
    });
    next();
  }

  function cancel(job) {
    job.cancelled = true;
    if (job.request) { job.request.abort(); }
    job.item.remove();
    queue = queue.filter(function (other) { return other !== job; });
    picker.focus();
  }

  function next() {
    if (running || !queue.length) { return; }
    running = queue.shift();
    send(running);
  }

  function send(job) {
    var request = new XMLHttpRequest();
    job.request = request;
    request.open('PUT', url());
    request.setRequestHeader('X-CSRF-Token', state.dataset.csrf);
    request.setRequestHeader('X-File-Name', encodeURIComponent(job.file.name));
    request.setRequestHeader('Content-Type', job.file.type || 'application/octet-stream');
    request.upload.addEventListener('progress', function (event) {
      job.item.bar.value = event.loaded;
      job.item.amount.textContent = size(event.loaded) + ' / ' + size(job.file.size);
    });
    request.addEventListener('loadend', function () { settle(job, request); });
    request.send(job.file);
  }

  function answer(request) {
    try { return JSON.parse(request.responseText); } catch (notJson) { return {}; }
  }

  function settle(job, request) {
    running = null;
    if (!job.cancelled) {
      var body = answer(request);
      if (request.status === 201 && body.id) {
        done(job, body);
      } else if (request.status === 401 || request.status === 403) {
        // Signed out, or signed in anew: once the page has a fresh token, the file is sent again.
        queue.unshift(job);
        document.dispatchEvent(new CustomEvent('restante:signed-out'));
        return;
      } else {
        job.item.remove();
        fail(job.file.name, body.text || texts.failed);
      }
    }
    next();
    document.dispatchEvent(new CustomEvent('restante:files'));
  }

  function done(job, file) {
    var item = job.item;
    item.dataset.id = file.id;
    item.dataset.size = file.size;
    item.querySelector('.name').textContent = file.name;
    item.bar.remove();
    item.amount.textContent = size(file.size);
    var remove = create('button', 'button quiet small', texts.remove);
    remove.type = 'button';
    remove.dataset.removeFile = file.id;
    remove.setAttribute('aria-label', texts.remove + ' ' + file.name);
    var focused = document.activeElement === item.stop;
    item.stop.replaceWith(remove);
    if (focused) { remove.focus(); }
    announce(texts.attached + ' ' + file.name);
  }

  function remove(button) {
    var item = button.closest('li');
    var name = item.querySelector('.name').textContent;
    button.disabled = true;
    fetch(url('&attachment=' + encodeURIComponent(button.dataset.removeFile)), {
      method: 'DELETE', redirect: 'manual', headers: { 'X-CSRF-Token': state.dataset.csrf }
    }).then(function (response) {
      if (response.ok || response.status === 404) {
        item.remove();
        announce(texts.removed + ' ' + name);
        picker.focus();
        document.dispatchEvent(new CustomEvent('restante:files'));
        return;
      }
      button.disabled = false;
      if (response.status === 401 || response.status === 403) { document.dispatchEvent(new CustomEvent('restante:signed-out')); }
    }, function () {
      button.disabled = false;
      fail(name, texts.failed);
    });
  }

  picker.addEventListener('change', function () { take(picker.files); picker.value = ''; });
  list.addEventListener('click', function (event) {
    var button = event.target.closest('[data-remove-file]');
    if (button) { remove(button); }
  });

  // Files may be dropped anywhere on the page; the panel shows where they go.
  function carriesFiles(event) {
    return event.dataTransfer && Array.prototype.indexOf.call(event.dataTransfer.types, 'Files') >= 0;
  }
  document.addEventListener('dragover', function (event) {
    if (carriesFiles(event)) { event.preventDefault(); panel.classList.add('over'); }
  });
  document.addEventListener('dragleave', function (event) {
    if (!event.relatedTarget) { panel.classList.remove('over'); }
  });
  document.addEventListener('drop', function (event) {
    if (!carriesFiles(event)) { return; }
    event.preventDefault();
    event.stopPropagation();
    panel.classList.remove('over');
    take(event.dataTransfer.files);
  }, true);
  document.addEventListener('restante:signed-in', next);

  window.restanteUploads = { busy: function () { return running !== null || queue.length > 0; } };
}());
