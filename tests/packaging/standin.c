/* Stands in for Patio under wine: notes how it was called, says so, and does what it is told.

   Beside what a real program is called with it knows "--stay" (until somebody ends it),
   "--hold FILE" (the same, with the file open so that nobody else can have it) and "--run FILE"
   (the command line in the file, word for word, as no Unix hands one over). */

#include <stdio.h>
#include <wchar.h>
#include <windows.h>

static int run(const wchar_t *file)
{
    wchar_t line[4096];
    FILE *lines = _wfopen(file, L"r, ccs=UTF-8");
    if (!lines || !fgetws(line, 4096, lines))
        return 5;
    fclose(lines);
    STARTUPINFOW start = {.cb = sizeof start};
    PROCESS_INFORMATION process;
    if (!CreateProcessW(NULL, line, NULL, NULL, TRUE, 0, NULL, NULL, &start, &process))
        return 6;
    DWORD status = 7;
    WaitForSingleObject(process.hProcess, INFINITE);
    GetExitCodeProcess(process.hProcess, &status);
    return (int)status;
}

int wmain(int count, wchar_t **words)
{
    if (count == 3 && !wcscmp(words[1], L"--run"))
        return run(words[2]);
    wchar_t path[MAX_PATH];
    if (!GetEnvironmentVariableW(L"STANDIN_NOTES", path, MAX_PATH))
        return 2;
    FILE *notes = _wfopen(path, L"a, ccs=UTF-8");
    if (!notes)
        return 3;
    const wchar_t *name = wcsrchr(words[0], L'\\');
    fwprintf(notes, L"%ls", name ? name + 1 : words[0]);
    for (int i = 1; i < count; i++)
        fwprintf(notes, L"\t%ls", words[i]);
    fwprintf(notes, L"\n");
    fclose(notes);

    HANDLE held = NULL;
    if (count == 3 && !wcscmp(words[1], L"--hold")) {
        held = CreateFileW(words[2], GENERIC_READ, 0, NULL, OPEN_EXISTING, 0, NULL);
        if (held == INVALID_HANDLE_VALUE)
            return 4;
    }
    puts("here");
    fflush(stdout);
    if (held || (count > 1 && !wcscmp(words[1], L"--stay")))
        Sleep(INFINITE);
    return 0;
}
