package vn.drugfree.benchmark;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** How much more memory is in use at the worst moment of some work, with rubbish taken out. */
final class PeakHeap {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private volatile boolean working = true;
    private long peak;

    private PeakHeap() {}

    /** Bytes; collects rubbish all the time, so the work must not be timed. */
    static long growthIn(Runnable work) throws InterruptedException {
        PeakHeap heap = new PeakHeap();
        long before = used();
        Thread watcher = new Thread(heap::watch, "peak-heap");
        watcher.start();
        try {
            work.run();
        } finally {
            heap.working = false;
            watcher.join();
        }
        return Math.max(0, heap.peak - before);
    }

    private void watch() {
        while (working) {
            peak = Math.max(peak, used());
            // Collecting stops the work; it needs time to come to its worst moment.
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
