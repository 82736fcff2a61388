package org.restante.launcher;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An organisation to be made. Addresses and domains are checked and brought to the stored form: lower case, domains in
 * ASCII (RFC 5891).
 *
 * @param name as recipients see it
 * @param domains the mail domains that it owns
 * @param mailFrom the address that notifications come from
 * @param people its first accounts
 * @param links where it says who it is and how it is reached
 */
record NewTenant(String name, List<String> domains, String mailFrom, List<Person> people, Links links) {
    /** What the current standard (RFC 5892) keeps and the one before it replaced. */
    private static final Pattern NOT_OF_OLD = Pattern.compile("[\u00df\u03c2\u200c\u200d]");

    private static final Pattern LOCAL_PART = Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}");
    private static final Pattern HOST_NAME =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    /**
     * Someone of the organisation.
     *
     * @param address mailbox address
     * @param name as others see it
     * @param group SENDER, OFFICER or ADMINISTRATOR
     */
    record Person(String address, String name, String group) {
        Person {
            address = NewTenant.address(address);
        }
    }

    /**
     * At the foot of pickup pages and mails. The administrator can change them later.
     *
     * @param imprint an https address
     * @param privacy an https address
     * @param contact a phone number, a mailbox address, or an https address
     * @param language EN or DE: which comes first where a reader's is not known
     */
    record Links(
            @Nullable String imprint,
            @Nullable String privacy,
            @Nullable String contact,
            String language) {
        static final Links NONE = new Links(null, null, null, "EN");

        /** No user name before the host, which would hide where it leads. */
        private static final Pattern WEB_ADDRESS = Pattern.compile("https://[A-Za-z0-9.:-]+([/?#][!-~]*)?");

        private static final Pattern REACHED = Pattern.compile(
                "https://[A-Za-z0-9.:-]+([/?#][!-~]*)?|\\+?[0-9][0-9 ()/.-]{3,30}[0-9]|[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,250}");

        Links {
            webAddress("imprint", imprint);
            webAddress("privacy", privacy);
            if (contact != null && !(REACHED.matcher(contact).matches() && contact.length() <= 500)) {
                throw new LauncherException("--contact is a phone number, a mail address, or an https address.");
            }
            language = language.toUpperCase(Locale.ROOT);
            if (!Set.of("EN", "DE").contains(language)) {
                throw new LauncherException("--language is en or de.");
            }
        }

        private static void webAddress(String option, @Nullable String typed) {
            if (typed != null && !(WEB_ADDRESS.matcher(typed).matches() && typed.length() <= 500)) {
                throw new LauncherException("--" + option + " is an address that begins with https://.");
            }
        }
    }

    NewTenant {
        if (name.isBlank() || name.length() > 200) {
            throw new LauncherException("The organisation's name has 1 to 200 characters.");
        }
        domains = domains.stream().map(NewTenant::domain).distinct().toList();
        mailFrom = address(mailFrom);
        people = List.copyOf(people);
    }

    private static String address(String typed) {
        int at = typed.lastIndexOf('@');
        String local = at < 1 ? "" : typed.substring(0, at).toLowerCase(Locale.ROOT);
        if (!LOCAL_PART.matcher(local).matches()) {
            throw new LauncherException("Not a mail address: " + typed);
        }
        return local + "@" + domain(typed.substring(at + 1));
    }

    private static String domain(String typed) {
        try {
            if (NOT_OF_OLD.matcher(typed).find()) {
                // This library knows the older standard, which makes another domain of these.
                throw new LauncherException("Write this domain in its ASCII form (xn--…): " + typed);
            }
            String domain = IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            if (HOST_NAME.matcher(domain).matches()) {
                return domain;
            }
        } catch (IllegalArgumentException e) {
            throw new LauncherException("Not a domain: " + typed, e);
        }
        throw new LauncherException("Not a domain: " + typed);
    }
}
