package org.restante.it.screens;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** A picture of a page, in at most 256 colours: flat surfaces and text need no more, and a repository keeps it for ever. */
record Picture(BufferedImage image) {

    private static final int COLOURS = 256;
    /** What fonts and rounding may change from run to run. */
    private static final double SAME = 0.0005;

    static Picture of(byte[] png) throws IOException {
        return new Picture(reduced(ImageIO.read(new ByteArrayInputStream(png))));
    }

    /** Writes the file, with the bytes of the earlier one if nothing changed that a person would see. */
    void keep(Path file, Path earlier) throws IOException {
        Files.createDirectories(file.getParent());
        if (Files.exists(earlier) && sameAs(ImageIO.read(earlier.toFile()))) {
            Files.copy(earlier, file, StandardCopyOption.REPLACE_EXISTING);
        } else {
            ImageIO.write(image, "png", file.toFile());
        }
    }

    private boolean sameAs(BufferedImage other) {
        if (other.getWidth() != image.getWidth() || other.getHeight() != image.getHeight()) {
            return false;
        }
        long different = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                different += distance(image.getRGB(x, y), other.getRGB(x, y)) > COLOURS ? 1 : 0;
            }
        }
        return different <= SAME * image.getWidth() * image.getHeight();
    }

    private static BufferedImage reduced(BufferedImage full) {
        int[] pixels = full.getRGB(0, 0, full.getWidth(), full.getHeight(), null, 0, full.getWidth());
        List<Integer> palette = palette(pixels);
        int[] colours = palette.stream().mapToInt(Integer::intValue).toArray();
        IndexColorModel model = new IndexColorModel(8, colours.length, colours, 0, false, -1, 0);
        BufferedImage flat =
                new BufferedImage(full.getWidth(), full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int i = 0; i < pixels.length; i++) {
            int index = nearest.computeIfAbsent(pixels[i], colour -> nearest(colours, colour));
            flat.getRaster().setSample(i % full.getWidth(), i / full.getWidth(), 0, index);
        }
        return flat;
    }

    private static List<Integer> palette(int[] pixels) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int pixel : pixels) {
            counts.merge(pixel, 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COLOURS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int nearest(int[] colours, int colour) {
        int best = 0;
        for (int i = 1; i < colours.length; i++) {
            if (distance(colours[i], colour) < distance(colours[best], colour)) {
                best = i;
            }
        }
        return best;
    }

    /** The square of the distance of two colours, 0 to 195,075. */
    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int part = (one >> shift & 0xff) - (other >> shift & 0xff);
            sum += part * part;
        }
        return sum;
    }
}
