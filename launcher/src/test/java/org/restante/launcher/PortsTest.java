package org.restante.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
    private static final int FIRST_OF_CLIENTS = 32_768;

    @TempDir
    Path temp = Path.of("");

    @Test
    void shouldGivePortalsThatStartTogetherDifferentPorts() throws IOException {
        List<Ports> starting = new ArrayList<>();
        Set<Integer> chosen = new HashSet<>();
        try {
            for (int i = 0; i < 4; i++) {
                Ports ports = new Ports(temp.resolve("ports-" + i));
                starting.add(ports);
                chosen.addAll(
                        PortalPorts.choose(ports, OptionalInt.empty()).byName().values());
            }
            assertThat(chosen).hasSize(4 * 6);
        } finally {
            starting.forEach(Ports::close);
        }
    }

    @Test
    void shouldTakeNoPortOfClients() throws IOException {
        int preferred = freePort();
        try (ServerSocket taken = listen(preferred);
                Ports ports = new Ports(temp.resolve("ports"))) {
            assertThat(ports.choose("https", preferred))
                    .isNotEqualTo(taken.getLocalPort())
                    .isLessThan(FIRST_OF_CLIENTS);
        }
    }

    @Test
    void shouldKeepItsPortsFromOneStartToTheNext() throws IOException {
        int first;
        try (Ports ports = new Ports(temp.resolve("ports"))) {
            first = ports.choose("https", freePort());
        }
        try (Ports ports = new Ports(temp.resolve("ports"))) {
            assertThat(ports.choose("https", freePort())).isEqualTo(first);
        }
    }

    @Test
    void shouldRefuseAPortThatAnotherHolds() throws IOException {
        try (PortReservation other = PortReservation.any();
                Ports ports = new Ports(temp.resolve("ports"))) {
            assertThatThrownBy(() -> ports.insist("https", other.port()))
                    .isInstanceOf(LauncherException.class)
                    .hasMessageContaining("Port " + other.port() + " is taken");
        }
    }

    @Test
    void shouldLetItsServerListen() throws IOException {
        try (Ports ports = new Ports(temp.resolve("ports"));
                ServerSocket server = listen(ports.choose("https", freePort()))) {
            assertThat(server.isBound()).isTrue();
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }

    private static int freePort() {
        try (PortReservation free = PortReservation.any()) {
            return free.port();
        }
    }
}
