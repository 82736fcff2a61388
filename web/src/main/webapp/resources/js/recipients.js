// Turns a field of addresses into chips. The field itself stays, hidden, with all addresses between commas:
// without this script it is an ordinary text field, and the server reads both alike.
(function () {
  'use strict';
  var BETWEEN = /[,;\s]/;
  var ENTRY = /(?:"[^"\r\n]*"|[^,;\r\n\t])+/g;
  var PLAUSIBLE = /^\s*<?[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+>?\s*$/;
  var fields = [];

  // "Bob Smith <bob@example.org>" as mail programs copy it is the address within; AddressList reads alike.
  function addresses(entry) {
    var angle = /<([^<>]*)>\s*$/.exec(entry);
    var text = (angle ? angle[1] : entry).trim().replace(/^mailto:([^?]*).*$/i, '$1').trim();
    var words = text.split(/\s+/);
    return words.every(function (word) { return word.indexOf('@') >= 0; }) ? words : [text];
  }

  function split(typed) {
    return (typed.match(ENTRY) || []).reduce(function (all, entry) { return all.concat(addresses(entry)); }, []);
  }

  function has(text) {
    return fields.some(function (field) {
      return field.list.some(function (known) { return known.toLowerCase() === text.toLowerCase(); });
    });
  }

  function create(name, className, parent) {
    var element = document.createElement(name);
    if (className) { element.className = className; }
    if (parent) { parent.appendChild(element); }
    return element;
  }

  function enhance(holder) {
    var source = holder.querySelector('input');
    var field = { list: [] };
    var box = create('div', 'input chips');
    var typing = create('input');
    typing.type = 'text';
    typing.id = source.id;
    typing.autocomplete = 'off';
    typing.spellcheck = false;
    typing.setAttribute('autocapitalize', 'none');
    typing.setAttribute('inputmode', 'email');
    ['aria-describedby', 'aria-invalid'].forEach(function (name) {
      if (source.hasAttribute(name)) { typing.setAttribute(name, source.getAttribute(name)); }
    });
    var initial = source.value;
    source.removeAttribute('id');
    source.type = 'hidden';
    source.after(box);
    box.appendChild(typing);

    function store() {
      source.value = field.list.join(', ');
      typing.size = 1;
      source.dispatchEvent(new CustomEvent('restante:recipients', { bubbles: true }));
    }

    function remove(chip) {
      var next = chip.nextElementSibling;
      field.list.splice(Array.prototype.indexOf.call(box.querySelectorAll('.chip'), chip), 1);
      chip.remove();
      (next && next.querySelector('button') || typing).focus();
      store();
    }

    function draw(text) {
      var chip = create('span', 'chip');
      create('bdi', '', chip).textContent = text;
      if (!PLAUSIBLE.test(text)) {
        chip.classList.add('invalid');
        create('span', 'visually-hidden', chip).textContent = holder.dataset.invalid;
      }
      var button = create('button', '', chip);
      button.type = 'button';
      button.textContent = '\u00d7';
      button.setAttribute('aria-label', holder.dataset.remove + ' ' + text);
      button.addEventListener('click', function () { remove(chip); });
      box.insertBefore(chip, typing);
    }

    function add(typed) {
      var before = field.list.length;
      split(typed).forEach(function (text) {
        if (text && !has(text)) {
          field.list.push(text);
          draw(text);
        }
      });
      return field.list.length > before;
    }

    function take() {
      if (!typing.value.trim()) { typing.value = ''; return; }
      var added = add(typing.value);
      typing.value = '';
      if (added) { store(); }
    }

    typing.addEventListener('keydown', function (event) {
      var separator = event.key === 'Enter' || event.key === ',' || event.key === ';';
      if (separator && !event.isComposing) {
        event.preventDefault();
        take();
      } else if (event.key === 'Backspace' && !typing.value && field.list.length) {
        var chips = box.querySelectorAll('.chip');
        remove(chips[chips.length - 1]);
      }
    });
    typing.addEventListener('paste', function (event) {
      var text = event.clipboardData.getData('text');
      if (BETWEEN.test(text.trim())) {
        event.preventDefault();
        typing.value += text;
        take();
      }
    });
    typing.addEventListener('blur', take);
    box.addEventListener('click', function (event) { if (event.target === box) { typing.focus(); } });
    source.form.addEventListener('submit', take, true);
    field.take = take;
    field.values = function () { return field.list.slice(); };
    fields.push(field);
    holder.restanteAddresses = field;
    add(initial);
    source.value = field.list.join(', ');
  }

  document.querySelectorAll('.addresses').forEach(enhance);
}());
