package org.rowan;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which packages of ours, and which libraries, each layer may use; java.base is for everybody. */
final class Layers {
    private static final String ROOT = "org.rowan.";
    private static final String[] JACKSON = {"com.fasterxml.jackson.core"};
    /** What the casebook hands on as the vault gave it. */
    private static final String SIZES = " vault.Reserve vault.NewFolder vault.Compartment$Capacity vault.Compartment$RescueKey";
    private static final Map<String, Allowed> LAYERS = new LinkedHashMap<>();

    private record Allowed(Set<String> layers, List<String> libraries) {}

    static {
        layer("secret", "");
        layer("model", "");
        layer("checkup", "model");
        layer("text", "model", "com.ibm.icu");
        layer("script", "model", "com.ibm.icu");
        layer("crypto", "secret", "org.bouncycastle", "com.ibm.icu.text");
        layer("vault", "secret model crypto", "java.sql", "org.sqlite");
        layer("document", "model", "org.apache.pdfbox", "org.apache.fontbox", "org.apache.tika", "java.desktop",
                "java.xml");
        layer("casebook", "secret model script vault document", JACKSON);
        layer("casebook.store", "secret model script vault document", "com.fasterxml.jackson.core", "java.sql",
                "org.sqlite");
        layer("bundle", "secret crypto model casebook", "com.exceptionfactory.jagged", "com.fasterxml.jackson.core",
                "com.google.zxing", "org.bouncycastle");
        layer("cli", "secret model text checkup casebook bundle document" + SIZES, "picocli", "com.fasterxml.jackson.core");
        layer("ui", "secret text model checkup document casebook bundle" + SIZES, "javafx", "atlantafx",
                "java.desktop");
        layer("app", "secret model text checkup script crypto vault document casebook bundle cli ui", "javafx");
    }

    private Layers() {
    }

    private static void layer(String name, String layers, String... libraries) {
        LAYERS.put(name, new Allowed(Stream.of(layers.split(" ")).collect(Collectors.toSet()), List.of(libraries)));
    }

    /** @return the layer that the class belongs to, the innermost when there are two; empty when nobody named one */
    static String of(JavaClass type) {
        String place = type.getPackageName().substring(ROOT.length());
        return LAYERS.keySet().stream().filter(l -> within(place, l))
                .reduce("", (a, b) -> b.length() > a.length() ? b : a);
    }

    /** @return whether a class of the layer may use the other class */
    static boolean mayUse(String layer, JavaClass used) {
        String place = used.getPackageName();
        Allowed allowed = LAYERS.get(layer);
        if (place.startsWith(ROOT)) {
            String other = used.getName().substring(ROOT.length());
            return within(other, outermost(layer)) || allowed.layers().stream().anyMatch(l -> within(other, l));
        }
        return inModule("java.base", place) || used.isPrimitive()
                || allowed.libraries().stream().anyMatch(l -> within(place, l) || inModule(l, place));
    }

    private static String outermost(String layer) {
        return layer.contains(".") ? layer.substring(0, layer.indexOf('.')) : layer;
    }

    private static boolean within(String place, String folder) {
        return place.equals(folder) || place.startsWith(folder + ".");
    }

    private static boolean inModule(String module, String place) {
        return ModuleLayer.boot().findModule(module).filter(m -> m.getPackages().contains(place)).isPresent();
    }
}
