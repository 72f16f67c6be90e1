package dev.lesart.translate;

import dev.lesart.translate.Comment.Kind;
import dev.lesart.translate.Requests.Home;
import dev.lesart.translate.Sheet.Slot;
import dev.lesart.translate.SheetWriter.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The order of a translation's files: blocks as their sources stand, comments above them, at the
 * end what has no source any more.
 */
final class Layout {
  private final Requests requests;
  private final SourceTexts texts;
  private final IdentityHashMap<Target, ?> orphans;

  /** The files of the source: a file that has none keeps what has none. */
  private final Set<String> sources;

  /** Files whose blocks stay where they are. */
  private final Set<String> frozen;

  private final NavigableMap<String, FileLayout> files = new TreeMap<>();

  /** A block with what stands below it and belongs to nothing else. */
  private record Group(@Nullable Home home, List<Item> items) {}

  /**
   * @param sheets by the path of their source
   * @param orphans the targets that have no source any more
   */
  Layout(
      Map<String, Sheet> sheets,
      Requests requests,
      SourceTexts texts,
      IdentityHashMap<Target, ?> orphans,
      Set<String> sources,
      Set<String> frozen) {
    this.requests = requests;
    this.texts = texts;
    this.orphans = orphans;
    this.sources = sources;
    this.frozen = frozen;
    sheets.forEach((name, sheet) -> files.put(name, new FileLayout(name, sheet)));
    files.values().forEach(FileLayout::read);
  }

  /** The items of every file. */
  NavigableMap<String, List<Item>> items() {
    NavigableMap<String, List<Item>> items = new TreeMap<>();
    files.forEach((name, file) -> items.put(name, file.items()));
    return items;
  }

  private @Nullable Home home(Slot slot) {
    for (Target target : slot.targets()) {
      Home home = requests.home(target);
      if (home != null) {
        return home;
      }
    }
    return null;
  }

  /** One file. */
  private final class FileLayout {
    private final String name;
    private final Sheet sheet;
    private final List<Item> top = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<Group> arrived = new ArrayList<>();
    private final List<Item> set = new ArrayList<>();
    private final List<Item> setNow = new ArrayList<>();
    private final List<Slot> waiting = new ArrayList<>();
    private final List<Slot> written = new ArrayList<>();
    private final List<Slot> keyed = new ArrayList<>();
    private final Map<String, List<Requests.Missing>> missing = new HashMap<>();
    private @Nullable Slot divider;

    FileLayout(String name, Sheet sheet) {
      this.name = name;
      this.sheet = sheet;
      for (Requests.Missing each : requests.missing(name)) {
        missing.computeIfAbsent(each.comment(), text -> new ArrayList<>()).add(each);
      }
      groups.add(new Group(null, new ArrayList<>()));
    }

    void read() {
      for (Slot slot : sheet.slots) {
        Comment comment = slot.comment();
        if (comment == null) {
          text(slot);
        } else {
          comment(slot, comment);
        }
      }
      below(waiting);
    }

    private void comment(Slot slot, Comment comment) {
      boolean own = texts.wrote(comment);
      if (comment.is(Kind.ASIDE)) {
        below(waiting);
        if (divider == null) {
          divider = slot;
        } else if (!own) {
          waiting.add(slot);
        }
      } else if (!comment.key().isEmpty()) {
        (own ? keyed : waiting).add(slot);
      } else if (!own) {
        waiting.add(slot);
      } else if (comment.is(Kind.MISSING) && missing.containsKey(comment.raw())) {
        claim(slot, comment);
      } else {
        written.add(slot);
      }
    }

    /** The comment stands already that is to stand in the place of a missing block. */
    private void claim(Slot slot, Comment comment) {
      List<Requests.Missing> same = missing.get(comment.raw());
      if (same == null || divider != null) {
        return;
      }
      below(waiting);
      groups.add(new Group(same.remove(0).home(), new ArrayList<>(List.of(Item.of(slot)))));
      if (same.isEmpty()) {
        missing.remove(comment.raw());
      }
    }

    private void text(Slot slot) {
      Home home = home(slot);
      boolean stays = frozen.contains(name) || (home != null && frozen.contains(home.file()));
      if (home != null && home.file().equals(name) && !slot.note()) {
        Group group = new Group(home, block(slot, waiting));
        groups.add(group);
      } else if (home != null
          && !home.file().equals(name)
          && !stays
          && files.get(home.file()) != null) {
        List<Slot> along = leave();
        files.get(home.file()).arrived.add(new Group(home, block(slot, along)));
      } else if (home == null && divider == null && mayOrder() && isOrphan(slot)) {
        leave().forEach(each -> setNow.add(Item.of(each)));
        setNow.add(Item.of(slot));
      } else {
        List<Item> block = block(slot, waiting);
        last().addAll(block);
      }
      waiting.clear();
      written.clear();
    }

    private boolean mayOrder() {
      return sources.contains(name) && !frozen.contains(name);
    }

    private boolean isOrphan(Slot slot) {
      return slot.targets().stream().anyMatch(orphans::containsKey);
    }

    /** The comments that go along with a block that leaves its place; the others stay. */
    private List<Slot> leave() {
      List<Slot> along = new ArrayList<>();
      for (Slot slot : waiting) {
        Comment comment = slot.comment();
        if (comment != null && comment.is(Kind.CHANGED) && comment.key().isEmpty()) {
          along.add(slot);
        } else {
          last().add(Item.of(slot));
        }
      }
      return along;
    }

    private List<Item> last() {
      return divider != null ? set : groups.get(groups.size() - 1).items();
    }

    private void below(List<Slot> slots) {
      slots.forEach(slot -> last().add(Item.of(slot)));
      slots.clear();
    }

    /** A block below its comments. */
    private List<Item> block(Slot slot, List<Slot> above) {
      List<Item> items = new ArrayList<>();
      above.forEach(each -> items.add(Item.of(each)));
      add(requests.parts(slot.targets()), written, true, items);
      add(requests.changed("", slot.targets()), written, true, items);
      items.add(Item.of(slot));
      return items;
    }

    /** Adds a comment; the one that stands there already, if it is the same. */
    private void add(String text, List<Slot> there, boolean above, List<Item> items) {
      if (text.isEmpty()) {
        return;
      }
      for (Slot slot : there) {
        Comment comment = slot.comment();
        if (comment != null && comment.raw().equals(text)) {
          items.add(new Item(slot, "", above));
          return;
        }
      }
      items.add(new Item(null, text, above));
    }

    List<Item> items() {
      keys();
      List<Group> all = new ArrayList<>(groups.subList(1, groups.size()));
      all.addAll(arrived);
      List<Group> wanted = new ArrayList<>();
      for (Requests.Missing each : requests.missing(name)) {
        if (missing.getOrDefault(each.comment(), List.of()).contains(each)) {
          wanted.add(new Group(each.home(), List.of(new Item(null, each.comment(), false))));
        }
      }
      if (frozen.contains(name)) {
        wanted.forEach(group -> insert(group, all));
      } else {
        all.addAll(wanted);
        all.sort(Comparator.comparing(Group::home, Comparator.nullsFirst(Home::compareTo)));
      }
      List<Item> items = new ArrayList<>(top);
      items.addAll(groups.get(0).items());
      all.forEach(group -> items.addAll(group.items()));
      aside(items);
      return items;
    }

    private static void insert(Group group, List<Group> all) {
      int at = 0;
      for (int i = 0; i < all.size(); i++) {
        Home home = all.get(i).home();
        if (home != null && group.home() != null && home.compareTo(group.home()) <= 0) {
          at = i + 1;
        }
      }
      all.add(at, group);
    }

    /** The comments about the front matter, in the order of its keys. */
    private void keys() {
      Map<String, String> missingKeys = requests.missingKeys(name);
      Set<String> keys = new LinkedHashSet<>(Units.KEYS);
      keys.addAll(missingKeys.keySet());
      sheet.keys.forEach(target -> keys.add(String.valueOf(target.unit().id())));
      for (String key : keys) {
        add(missingKeys.getOrDefault(key, ""), keyed, false, top);
        List<Target> targets =
            sheet.keys.stream().filter(target -> key.equals(target.unit().id())).toList();
        add(requests.changed(key, targets), keyed, false, top);
      }
    }

    private void aside(List<Item> items) {
      boolean kept = divider != null && !texts.wrote(comment(divider));
      if (!set.isEmpty() || !setNow.isEmpty() || kept) {
        items.add(divider == null ? new Item(null, Comment.ASIDE, false) : Item.of(divider));
        items.addAll(set);
        items.addAll(setNow);
      }
    }

    private static Comment comment(Slot slot) {
      return java.util.Objects.requireNonNull(slot.comment());
    }
  }
}
