package vn.drugfree.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.Attachment;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.drugfree.input.InvalidInput;

/**
 * The files of cases, kept by the engine as attachments, so that they go with the history of their
 * case. Whoever asks has checked what the caller may see, and runs with full rights.
 */
@Component
class CaseFiles {

    static final int MOST = 20;

    private final HistoryService history;
    private final TaskService tasks;
    private final JdbcClient database;

    CaseFiles(@Lazy HistoryService history, @Lazy TaskService tasks, JdbcClient database) {
        this.history = history;
        this.tasks = tasks;
        this.database = database;
    }

    /** Those of all processes that bear the code, in the order in which they were attached. */
    List<StoredFile> of(String caseCode) {
        return attachments(caseCode)
                .flatMap(attachment -> StoredFile.of(attachment).stream())
                .sorted(Comparator.comparing(StoredFile::at))
                .toList();
    }

    /**
     * @throws InvalidInput if it is no file of a sort that is taken, or the case has enough of them
     */
    @Transactional
    public void attach(TaskOfCase task, String name, byte[] content, String by) {
        FileKind kind = FileKind.of(content);
        // Two officers together attach no more than one may.
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(task.caseCode())
                .query((row, number) -> true)
                .single();
        if (attachments(task.caseCode()).count() >= MOST) {
            throw new InvalidInput(
                    "Hồ sơ đã có đủ %d tệp. Xóa tệp không cần, hoặc gộp nhiều trang vào một tệp."
                            .formatted(MOST));
        }
        tasks.createAttachment(
                kind.mediaType(),
                task.taskId(),
                task.processInstanceId(),
                FileName.cleaned(name, kind),
                StoredFile.description(content.length, by),
                new ByteArrayInputStream(content));
    }

    byte[] content(StoredFile file) {
        try (InputStream content = tasks.getAttachmentContent(file.id())) {
            return content.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * One's own, as long as the task is open for which it was attached: nobody relied on it yet.
     */
    boolean mayDelete(StoredFile file, String user) {
        return file.by().equals(user) && tasks.createTaskQuery().taskId(file.taskId()).count() > 0;
    }

    void delete(StoredFile file) {
        tasks.deleteAttachment(file.id());
    }

    private Stream<Attachment> attachments(String caseCode) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseCode)
                .list()
                .stream()
                .map(HistoricProcessInstance::getId)
                .flatMap(instance -> tasks.getProcessInstanceAttachments(instance).stream());
    }
}
