package vn.drugfree.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.drugfree.duty.Contribution;
import vn.drugfree.duty.Contributions;
import vn.drugfree.input.Caller;
import vn.drugfree.input.InvalidInput;
import vn.drugfree.organisation.Names;

/** Files of a case over HTTP, by a task of the case that the caller sees. */
@RestController
@RequestMapping({"/api/evidence", "/camunda/api/drugfree/evidence"})
class EvidenceController {

    private static final String TO_SAVE_ONLY = "sandbox; default-src 'none'";

    private final CaseSight sight;
    private final CaseFiles files;
    private final Contributions contributions;
    private final Names names;
    private final Caller caller;

    /**
     * @param readable false for whoever only sees that the case goes on: then there are neither
     *     files nor contributions, only their number
     * @param left how many more files the case takes
     */
    record Shown(
            String caseCode,
            boolean readable,
            int number,
            int left,
            List<Listed> files,
            List<Said> contributions) {}

    /**
     * @param size bytes
     * @param by name of whoever attached it
     */
    record Listed(String id, String name, long size, String by, Instant at, boolean mayDelete) {}

    /**
     * What a coordinating body of a duty says.
     *
     * @param body its name
     * @param state what it answered, in words
     * @param words what it did
     */
    record Said(
            String body,
            String state,
            @Nullable String words,
            @Nullable String evidence,
            Instant at) {}

    EvidenceController(
            CaseSight sight,
            CaseFiles files,
            Contributions contributions,
            Names names,
            Caller caller) {
        this.sight = sight;
        this.files = files;
        this.contributions = contributions;
        this.names = names;
        this.caller = caller;
    }

    @GetMapping("/{taskId}")
    Shown list(@PathVariable String taskId) {
        TaskOfCase task = sight.task(taskId);
        String reader = caller.id();
        return caller.withFullRights(() -> shown(task, reader));
    }

    /**
     * The body is the file.
     *
     * @param name of the file, in UTF-8 with percent signs. It stands in no address: it may tell
     *     more than it should
     */
    @PostMapping(path = "/{taskId}", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void attach(
            @PathVariable String taskId,
            @RequestHeader(name = "X-File-Name", required = false) @Nullable String name,
            @RequestBody(required = false) @Nullable byte[] content) {
        TaskOfCase task = sight.readable(taskId);
        String by = caller.id();
        byte[] given = content == null ? new byte[0] : content;
        caller.withFullRights(() -> files.attach(task, FileName.decoded(name), given, by));
    }

    /** Only ever to be saved: nothing in a file shall run, or be shown, as part of this site. */
    @GetMapping("/{taskId}/files/{fileId}")
    ResponseEntity<byte[]> download(@PathVariable String taskId, @PathVariable String fileId) {
        TaskOfCase task = sight.readable(taskId);
        return caller.withFullRights(
                () -> {
                    StoredFile file = file(task, fileId);
                    return ResponseEntity.ok()
                            .cacheControl(CacheControl.noStore())
                            .contentType(MediaType.parseMediaType(file.type()))
                            .header(
                                    HttpHeaders.CONTENT_DISPOSITION,
                                    ContentDisposition.attachment()
                                            .filename(file.name(), StandardCharsets.UTF_8)
                                            .build()
                                            .toString())
                            .header("X-Content-Type-Options", "nosniff")
                            .header("Content-Security-Policy", TO_SAVE_ONLY)
                            .body(files.content(file));
                });
    }

    @DeleteMapping("/{taskId}/files/{fileId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String taskId, @PathVariable String fileId) {
        TaskOfCase task = sight.readable(taskId);
        String user = caller.id();
        caller.withFullRights(
                () -> {
                    StoredFile file = file(task, fileId);
                    if (!files.mayDelete(file, user)) {
                        throw new InvalidInput(
                                "Chỉ người đính kèm được xóa tệp, và chỉ khi việc mà tệp được đính"
                                        + " kèm chưa hoàn thành.");
                    }
                    files.delete(file);
                });
    }

    private Shown shown(TaskOfCase task, String reader) {
        List<StoredFile> all = files.of(task.caseCode());
        return new Shown(
                task.caseCode(),
                task.readable(),
                all.size(),
                Math.max(0, CaseFiles.MOST - all.size()),
                task.readable()
                        ? all.stream().map(file -> listed(file, reader)).toList()
                        : List.of(),
                task.readable()
                        ? contributions.of(task.caseCode()).stream().map(this::said).toList()
                        : List.of());
    }

    private Said said(Contribution given) {
        return new Said(
                names.ofGroup(given.unit()),
                given.stateInWords(),
                given.contribution(),
                given.evidence(),
                given.givenAt());
    }

    private Listed listed(StoredFile file, String reader) {
        return new Listed(
                file.id(),
                file.name(),
                file.size(),
                names.ofUser(file.by()),
                file.at(),
                files.mayDelete(file, reader));
    }

    private StoredFile file(TaskOfCase task, String fileId) {
        return files.of(task.caseCode()).stream()
                .filter(file -> file.id().equals(fileId))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
