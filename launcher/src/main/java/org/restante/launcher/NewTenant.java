package org.restante.launcher;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An organisation to be made. Addresses and domains are checked and brought to the stored form: lower case, domains in
 * ASCII (RFC 5891).
 *
 * @param name as recipients see it
 * @param domains the mail domains that it owns
 * @param mailFrom the address that notifications come from
 * @param people its first accounts
 */
record NewTenant(String name, List<String> domains, String mailFrom, List<Person> people) {
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
