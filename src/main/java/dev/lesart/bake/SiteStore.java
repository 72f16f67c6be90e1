package dev.lesart.bake;

import dev.lesart.render.Page;
import java.io.File;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;

/**
 * JBake's content store as plain collections. The database that the superclass would open never
 * starts: every method that touches it is overridden, but for the final {@code updateSchema()},
 * which nothing here calls.
 */
final class SiteStore extends ContentStore {
  private final Map<String, DocumentModel> byUri = new HashMap<>();
  private final List<DocumentModel> documents = new ArrayList<>();
  private Consumer<Consumer<Page>> pages = visitor -> {};

  SiteStore() {
    super("memory", "lesart");
  }

  /** Gives the pages to be rendered: a visit of each in turn. */
  void setPages(Consumer<Consumer<Page>> pages) {
    this.pages = pages;
  }

  void eachPage(Consumer<Page> visitor) {
    pages.accept(visitor);
  }

  @Override
  public void startup() {}

  @Override
  public void close() {}

  @Override
  public void drop() {
    byUri.clear();
    documents.clear();
  }

  @Override
  public boolean isActive() {
    return true;
  }

  @Override
  public void updateAndClearCacheIfNeeded(boolean needed, File templateFolder) {}

  @Override
  public void addDocument(DocumentModel document) {
    documents.add(document);
    byUri.put(document.getSourceuri(), document);
  }

  @Override
  public void deleteContent(String uri) {
    documents.remove(byUri.remove(uri));
  }

  @Override
  public void deleteAllByDocType(String docType) {
    documents.removeIf(document -> document.getType().equals(docType));
    byUri.values().removeIf(document -> document.getType().equals(docType));
  }

  /** Nothing is cached from an earlier bake, so every file is new. */
  @Override
  public DocumentList<DocumentModel> getDocumentStatus(String uri) {
    return new DocumentList<>();
  }

  @Override
  public DocumentList<DocumentModel> getDocumentByUri(String uri) {
    DocumentModel document = byUri.get(uri);
    return list(document == null ? List.of() : List.of(document));
  }

  /** JBake's own renderer has nothing to do: {@link PageRenderer} renders every page. */
  @Override
  public DocumentList<DocumentModel> getUnrenderedContent() {
    return new DocumentList<>();
  }

  @Override
  public void markContentAsRendered(DocumentModel document) {
    document.setRendered(true);
  }

  @Override
  public long getDocumentCount(String docType) {
    return documents.stream().filter(document -> document.getType().equals(docType)).count();
  }

  @Override
  public long getPublishedCount(String docType) {
    return getPublishedContent(docType).size();
  }

  @Override
  public DocumentList<DocumentModel> getAllContent(String docType) {
    return getAllContent(docType, false);
  }

  @Override
  public DocumentList<DocumentModel> getAllContent(String docType, boolean applyPaging) {
    return newestFirst(
        documents.stream().filter(document -> document.getType().equals(docType)).toList(),
        applyPaging);
  }

  @Override
  public DocumentList<DocumentModel> getPublishedContent(String docType) {
    return published(docType, false);
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPosts(boolean applyPaging) {
    return published("post", applyPaging);
  }

  private DocumentList<DocumentModel> published(String docType, boolean applyPaging) {
    return newestFirst(
        documents.stream()
            .filter(document -> document.getType().equals(docType) && isPublished(document))
            .toList(),
        applyPaging);
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPostsByTag(String tag) {
    return newestFirst(
        getPublishedPosts().stream().filter(post -> List.of(post.getTags()).contains(tag)).toList(),
        false);
  }

  @Override
  public DocumentList<DocumentModel> getPublishedDocumentsByTag(String tag) {
    return newestFirst(
        documents.stream()
            .filter(document -> isPublished(document) && List.of(document.getTags()).contains(tag))
            .toList(),
        false);
  }

  @Override
  public Set<String> getTags() {
    return tags(getPublishedPosts());
  }

  @Override
  public Set<String> getAllTags() {
    return tags(documents.stream().filter(SiteStore::isPublished).toList());
  }

  private static Set<String> tags(Collection<DocumentModel> documents) {
    Set<String> tags = new HashSet<>();
    documents.forEach(document -> tags.addAll(List.of(document.getTags())));
    return tags;
  }

  private static boolean isPublished(DocumentModel document) {
    return document.getStatus().equals(ModelAttributes.Status.PUBLISHED);
  }

  private DocumentList<DocumentModel> newestFirst(
      List<DocumentModel> selected, boolean applyPaging) {
    List<DocumentModel> sorted =
        selected.stream()
            .sorted(
                Comparator.comparing(
                        DocumentModel::getDate,
                        Comparator.nullsLast(Comparator.<Date>reverseOrder()))
                    .thenComparing(DocumentModel::getSourceuri))
            .toList();
    if (applyPaging && getStart() >= 0 && getLimit() > -1) {
      int from = (int) Math.min(getStart(), sorted.size());
      int to = (int) Math.min(from + getLimit(), sorted.size());
      sorted = sorted.subList(from, to);
    }
    return list(sorted);
  }

  private static DocumentList<DocumentModel> list(Collection<DocumentModel> documents) {
    DocumentList<DocumentModel> list = new DocumentList<>();
    list.addAll(documents);
    return list;
  }
}
