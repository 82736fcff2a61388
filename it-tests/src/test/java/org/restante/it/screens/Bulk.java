package org.restante.it.screens;

import com.microsoft.playwright.Page;
import java.util.List;

/** Sends many messages without opening the page for each: as a browser without script would. */
final class Bulk {

    private static final List<String> SUBJECTS = List.of(
            "Minutes of the board meeting",
            "Draft contract for review",
            "Salary statement, corrected",
            "Expert opinion on claim 4471",
            "Access to the archive",
            "Quarterly figures",
            "Complaint of a customer: please advise, since the deadline is on Friday");

    private static final String SEND = """
        async ([to, subjects, count]) => {
          for (let i = 0; i < count; i++) {
            const page = new DOMParser().parseFromString(await (await fetch('/message/compose')).text(), 'text/html');
            const form = page.getElementById('compose');
            const fields = new URLSearchParams(new FormData(form));
            fields.set('to', to);
            fields.set('subject', subjects[i % subjects.length]);
            fields.set('plain', 'Please read this when you have time.');
            fields.set('send', 'send');
            const answer = await fetch('/message/compose', { method: 'POST', body: fields });
            if (!answer.url.includes('/message/detail')) throw new Error('not sent: ' + answer.status + ' ' + answer.url);
          }
        }
        """;

    private Bulk() {}

    static void send(Page signedIn, String to, int count) {
        signedIn.evaluate(SEND, List.of(to, SUBJECTS, count));
    }
}
