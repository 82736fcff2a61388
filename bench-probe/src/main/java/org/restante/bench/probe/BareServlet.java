package org.restante.bench.probe;

import jakarta.annotation.Resource;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** The least that an encrypting servlet does. {@code POST}: encrypts the body, inserts one row, answers its id. {@code GET
 * ?id=}: reads that row, and answers what was encrypted. */
@WebServlet("/bare")
public class BareServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Resource(lookup = "java:jboss/datasources/RestanteDS")
    transient DataSource database;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readAllBytes();
        UUID id = UUID.randomUUID();
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into bench_row (id, data) values (?, ?)")) {
            insert.setObject(1, id);
            insert.setBytes(2, Aes.encrypt(body));
            insert.executeUpdate();
        } catch (SQLException | GeneralSecurityException failed) {
            throw new ServletException(failed);
        }
        response.setContentType("text/plain");
        response.getOutputStream().print(id.toString());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select data from bench_row where id = ?")) {
            select.setObject(1, UUID.fromString(request.getParameter("id")));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                response.setContentType("text/plain");
                response.getOutputStream().write(Aes.decrypt(row.getBytes(1)));
            }
        } catch (SQLException | GeneralSecurityException failed) {
            throw new ServletException(failed);
        }
    }
}
