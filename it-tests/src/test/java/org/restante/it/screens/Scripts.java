package org.restante.it.screens;

/** What is asked of a page in its own language. */
final class Scripts {

    private Scripts() {}

    /** The width in which the page can be scrolled, and what makes it so wide; empty if it fits. */
    static final String TOO_WIDE = """
        () => {
          const root = document.documentElement;
          if (root.scrollWidth <= root.clientWidth) return '';
          const out = [...document.querySelectorAll('body *')]
            .filter(e => e.getBoundingClientRect().right > root.clientWidth + 1 && !e.closest('.scroll'))
            .slice(-3).map(e => e.tagName + '#' + e.id + '.' + e.className);
          return root.scrollWidth + ': ' + out.join(', ');
        }
        """;

    /** Tables wider than their room, and by how much. */
    static final String CUT_OFF = """
        () => [...document.querySelectorAll('.scroll')].filter(e => e.scrollWidth > e.clientWidth)
          .map(e => e.className + ' ' + e.scrollWidth + '/' + e.clientWidth).join(', ')
        """;

    /** Cards, notes, states and buttons that nothing sets apart from what they stand on. */
    static final String WITHOUT_EDGE = """
        () => [...document.querySelectorAll('.card, .note, .tag, .button')].filter(e => e.checkVisibility())
          .filter(e => {
            const style = getComputedStyle(e);
            return style.borderTopStyle === 'none' || style.borderTopWidth === '0px' || style.borderTopColor === style.backgroundColor;
          }).map(e => e.tagName + '.' + e.className).join(', ')
        """;

    /** What differs from run to run gets a fixed value, so that a picture changes only when the page does. */
    static final String FREEZE = """
        () => {
          const kept = window.restanteKept = [];
          const text = (e, value) => { kept.push([e, 'textContent', e.textContent]); e.textContent = value; };
          const input = (e, value) => { kept.push([e, 'value', e.value]); e.value = value; };
          const zone = { timeZone: 'Europe/Berlin' };
          const language = document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang;
          const day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };
          const brief = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' };
          const minute = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' };
          const say = (when, ...parts) => new Intl.DateTimeFormat(language, Object.assign({}, zone, ...parts)).format(when);
          document.querySelectorAll('time').forEach(e => {
            const days = Math.round((new Date(e.getAttribute('datetime')) - Date.now()) / 86400000);
            const when = new Date(Date.UTC(2026, 10, 24 + days, 9, 15));
            const exact = e.querySelector('.exact');
            if (exact) {
              text(exact, '10:15:30');
              text(e.querySelector('.nowrap'), say(when, brief));
              return;
            }
            const was = e.textContent;
            text(e, !/:/.test(was) ? say(when, day) : /^\\p{L}{2,3}\\.?,/u.test(was) ? say(when, brief, minute) : say(when, day, minute));
          });
          document.querySelectorAll('dd.reference').forEach(e => text(e, 'K7QF-2M9T-XC4D'));
          document.querySelectorAll('code').forEach(e => text(e, '0193a4c8-7f2c-7c41-9d0e-3b1f0a6d2e55'));
          document.querySelectorAll('input.secret').forEach(e => { if (e.value) input(e, 'paper lantern walnut ferry quiet'); });
          document.querySelectorAll('output.secret').forEach(e => text(e, 'paper lantern walnut ferry quiet'));
          document.querySelectorAll('#link').forEach(e => input(e, 'https://portal.northgate.example/account/password/4k7q2m9txc4d'));
          document.querySelectorAll('input.reference').forEach(e => { if (/^[0-9a-f]{8}-|^\\w{4}-/.test(e.value)) input(e, 'K7QF-2M9T-XC4D'); });
          const saved = document.getElementById('save-state');
          if (saved) text(saved, saved.textContent.replace(/\\d\\d:\\d\\d( [AP]M)?/, '10:15'));
          if (document.activeElement && document.activeElement.matches('input, textarea, [contenteditable]')) document.documentElement.style.caretColor = 'transparent';
          scrollTo(0, 0);
        }
        """;

    /** Takes the fixed values back. */
    static final String THAW =
            "() => (window.restanteKept || []).reverse().forEach(([e, key, value]) => e[key] = value)";
}
