package org.rowan.bundle.format;

import java.util.ArrayList;
import java.util.List;

/** Collects bundles that break a rule. */
abstract class Breaking {
    private final List<Broken> broken = new ArrayList<>();

    final List<Broken> broken() {
        return broken;
    }

    final void reject(Rule rule, String how, Forge forge) {
        reject(rule, how, forge.tar());
    }

    final void reject(Rule rule, String how, byte[] tar) {
        broken.add(new Broken(rule, how, tar));
    }

    static Forge sound() {
        return Forge.sound();
    }
}
