package holdfast.web;

import holdfast.lab.window.Classroom;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The address on which phones in the room reach this machine. */
final class LanAddress {
    private LanAddress() {}

    /**
     * @param wish an address of this machine, or {@code auto} for its first one that is not the loopback
     * @throws Classroom.Unserved if there is none
     */
    static String of(String wish) {
        List<String> own = own();
        if (wish.equals("auto")) {
            return own.stream()
                    .filter(address -> !address.startsWith("127."))
                    .findFirst()
                    .orElseThrow(() -> new Classroom.Unserved(
                            "--lan: this machine has no address in a network; join one, or leave --lan out"));
        }
        if (!own.contains(wish)) {
            throw new Classroom.Unserved(
                    "--lan " + wish + ": this machine has no such address; it has " + String.join(", ", own));
        }
        return wish;
    }

    private static List<String> own() {
        List<String> own = new ArrayList<>();
        try {
            for (NetworkInterface net : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                for (InetAddress address : Collections.list(net.getInetAddresses())) {
                    if (address instanceof Inet4Address) {
                        own.add(address.getHostAddress());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return own;
    }
}
