package org.rowan.vault;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.rowan.model.Problem;

/** Opens a folder in another process and says how that went. */
final class OpenElsewhere {
    private OpenElsewhere() {}

    public static void main(String[] arguments) {
        try {
            Folders.open(Path.of(arguments[0])).close();
            System.out.print("opened");
        } catch (Problem e) {
            System.out.print(e.kind());
        }
    }

    static String run(Path place) throws Exception {
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:-UsePerfData", "-Xshare:auto",
                "-cp", System.getProperty("java.class.path"), OpenElsewhere.class.getName(), place.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return said;
    }
}
