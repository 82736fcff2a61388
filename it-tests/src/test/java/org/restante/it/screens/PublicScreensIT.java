package org.restante.it.screens;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.restante.it.portal.Inbox;
import org.restante.it.portal.Sample;
import org.restante.it.portal.Visitor;
import org.restante.launcher.Portal;

/** What anyone may see: the first page, signing in, checking a notification, and pages that say what went wrong. */
class PublicScreensIT extends Screens {

    private static final Pattern REFERENCE = Pattern.compile("\\b\\w{4}-\\w{4}-\\w{4}\\b");
    private static final int TRIES_BEFORE_WAITING = 6;

    PublicScreensIT(Portal portal, Visitor visitor) {
        super(portal, visitor);
    }

    @Test
    void shouldShowTheFirstPageAndSignIn() {
        try (BrowserContext device = visitor.desk()) {
            Page page = device.newPage();
            page.navigate("/");
            camera.take(page, "index-plain");
            page.navigate("/login");
            camera.take(page, "login-plain");
            press(page, "Sign in");
            shows(page, "Enter your password.");
            camera.take(page, "login-missing");
            for (int i = 0; i < TRIES_BEFORE_WAITING; i++) {
                page.getByLabel("Email address").fill("nobody@northgate.example");
                page.getByLabel("Password").fill("not the right words");
                submit(page, "Sign in");
                if (i == 0) {
                    camera.take(page, "login-refused");
                }
            }
            shows(page, "Too many tries");
            camera.take(page, "login-throttled");
        }
    }

    @Test
    void shouldTellWhetherANotificationIsGenuine() throws Exception {
        Sample sent = Sample.send(visitor, inbox, "verify.berger@kunde.example", SUBJECT, LETTER);
        Inbox.Mail mail = inbox.to(sent.recipient()).get(0);
        Matcher reference = REFERENCE.matcher(mail.text());
        if (!reference.find()) {
            throw new AssertionError("no reference code in the mail");
        }
        try (BrowserContext device = visitor.desk()) {
            Page page = device.newPage();
            page.navigate("/verify");
            camera.take(page, "verify-plain");
            submit(page, "Check");
            shows(page, "Enter the reference code");
            camera.take(page, "verify-missing");
            page.getByLabel("Reference code").fill(reference.group());
            submit(page, "Check");
            shows(page, "This portal sent a notification");
            camera.take(page, "verify-genuine");
            page.getByLabel("Reference code").fill("ABCD-EFGH-2345");
            submit(page, "Check");
            shows(page, "No notification with this code");
            camera.take(page, "verify-unknown");
        }
    }

    @Test
    void shouldSayWhatWentWrong() throws Exception {
        try (BrowserContext device = visitor.desk()) {
            Page page = device.newPage();
            page.navigate("/nothing/here");
            camera.take(page, "errorpages-404");
            breakDown(page);
        }
    }

    /** The database lacks a function for a moment. */
    private void breakDown(Page page) throws Exception {
        page.navigate("/verify");
        page.getByLabel("Reference code").fill("ABCD-EFGH-2345");
        database.update("alter function find_reference_tenant(text) rename to find_reference_tenant_gone");
        try {
            submit(page, "Check");
            shows(page, "Something went wrong on our side");
            camera.take(page, "errorpages-500");
        } finally {
            database.update("alter function find_reference_tenant_gone(text) rename to find_reference_tenant");
        }
    }

    @Test
    void shouldSayThatAPageWasOpenForTooLong() {
        try (BrowserContext device = visitor.desk()) {
            Page page = visitor.signIn(device, Sample.ADA);
            page.navigate("/account");
            page.getByLabel("Email address").fill("late@northgate.example");
            device.clearCookies();
            visitor.signIn(device, Sample.ADA).close();
            press(page, "Add person");
            shows(page, "This page was open for too long");
            camera.take(page, "errorpages-expired");
        }
    }
}
