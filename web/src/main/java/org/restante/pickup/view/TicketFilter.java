package org.restante.pickup.view;

import jakarta.servlet.FilterChain;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.restante.crypto.token.Ticket;
import org.restante.shell.view.SecretPath;

/**
 * Takes the ticket out of {@code /p/{ticket}} and shows the page behind it; the address stays as it is. What is not of
 * the form of a ticket gets the same page as a ticket that opens nothing.
 */
@WebFilter("/p/*")
public class TicketFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    static final String TICKET = TicketFilter.class.getName() + ".ticket";

    private static final String PREFIX = "/p/";
    private static final String PAGE = "/pickup/enter";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String rest = path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : "";
        Ticket.parse(rest).ifPresent(ticket -> request.setAttribute(TICKET, ticket.text()));
        SecretPath.show(request, response, PAGE);
    }
}
