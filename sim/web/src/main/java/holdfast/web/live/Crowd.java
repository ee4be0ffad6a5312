package holdfast.web.live;

import holdfast.market.engine.Simulation;

/** All customers of both worlds as they are seen: two bytes each, first the provider, then state. */
public final class Crowd {
    /** Provider byte of those who have none. */
    static final byte NONE = (byte) 255;
    /** Satisfaction in 64 steps: the low six bits of the state. */
    static final int STEPS = 63;

    static final int MOVED = 64;
    static final int NEW = 128;

    private final byte[][] providers;
    private final int[][] lives;

    public Crowd(int customers) {
        providers = new byte[2][customers];
        lives = new int[2][customers];
    }

    /** Bytes of both worlds, the first world's first; who has moved since the last look is marked. */
    public byte[] look(Duo duo) {
        return look(duo.worlds());
    }

    byte[] look(World[] worlds) {
        int customers = providers[0].length;
        byte[] bytes = new byte[4 * customers];
        for (int w = 0; w < 2; w++) {
            look(worlds[w].simulation(), w, bytes, 2 * w * customers);
        }
        return bytes;
    }

    private void look(Simulation simulation, int w, byte[] bytes, int from) {
        byte[] before = providers[w];
        int[] lived = lives[w];
        for (int i = 0, at = from; i < before.length; i++, at += 2) {
            int provider = simulation.provider(i);
            byte now = provider < 0 ? NONE : (byte) provider;
            int life = simulation.life(i);
            int state = provider < 0 ? 0 : Math.round(simulation.satisfaction(i) * STEPS);
            state |= life != lived[i] ? NEW : now != before[i] ? MOVED : 0;
            bytes[at] = now;
            bytes[at + 1] = (byte) state;
            before[i] = now;
            lived[i] = life;
        }
    }
}
