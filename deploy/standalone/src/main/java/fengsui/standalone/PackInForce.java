package fengsui.standalone;

import fengsui.domain.geo.Bounds;
import fengsui.domain.geo.LonLat;
import fengsui.domain.station.ReferenceCommand;
import fengsui.domain.station.RegionPack;
import fengsui.region.OldPacks;
import fengsui.region.PackFolder;
import fengsui.region.PackManifest;
import fengsui.server.CoreServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the newest imported pack of the configured region in force at the start. */
final class PackInForce {
  private static final Logger LOG = LoggerFactory.getLogger(PackInForce.class);

  private PackInForce() {}

  static void activate(CoreServer core, StandaloneConfig config) throws StartException {
    try {
      var folder = PackFolder.current(config.packsFolder(), config.region());
      if (folder.isEmpty()) {
        LOG.warn(
            "no region pack named {}; import one: ./fengsui import FILE.osm.pbf --name {}",
            config.region(),
            config.region());
        return;
      }
      activate(core, config, folder.get());
    } catch (IOException e) {
      var why = e.getMessage() + " (in " + config.packsFolder() + ")";
      if (core.applied().state().settings().pack() == null) {
        throw new StartException(why, e);
      }
      // A service whose pack is damaged must still start, so that people see the board.
      LOG.error("the imported region pack is not put in force: {}", why);
    }
  }

  private static void activate(CoreServer core, StandaloneConfig config, Path folder)
      throws IOException, StartException {
    var pack = PackFolder.open(folder);
    var manifest = pack.manifest();
    var active = core.applied().state().settings().pack();
    if (active != null && active.hash().equals(manifest.hash())) {
      return;
    }
    pack.openLabels();
    var activate = new ReferenceCommand.ActivatePack(named(manifest));
    if (active == null) {
      SetUp.apply(core, activate);
      // A service whose disk is full must still start, too.
    } else if (SetUp.applyIfPossible(core, activate)) {
      deleteOld(config, Set.of(manifest.hash(), active.hash()));
    }
  }

  /** Keeps the pack in force and the one before it; what cannot be deleted stays. */
  private static void deleteOld(StandaloneConfig config, Set<String> keep) {
    try {
      for (var hash : OldPacks.delete(config.packsFolder(), config.region(), keep)) {
        LOG.info("deleted the old pack {} of {}", hash, config.region());
      }
    } catch (IOException e) {
      LOG.warn("old packs of {} could not be deleted: {}", config.region(), e.getMessage());
    }
  }

  private static RegionPack named(PackManifest manifest) {
    var box = manifest.bounds();
    return new RegionPack(
        manifest.name(),
        manifest.hash(),
        new Bounds(new LonLat(box.west(), box.south()), new LonLat(box.east(), box.north())));
  }
}
