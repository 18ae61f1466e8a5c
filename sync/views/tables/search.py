"""What search looks through: where each word stands, and which words are forms of one."""

from __future__ import annotations

_TOKENS = "content = '', columnsize = 0, tokenize = \"unicode61 remove_diacritics 2\""

SQL = f"""
-- The words of all cards, whoever wrote them: where they stand, not what they are. Column facet:
-- whose card it is and in which place, as words that nobody can type (sync.views.indexing).
CREATE VIRTUAL TABLE words USING fts5 (title, text, files, facet, {_TOKENS});
CREATE VIRTUAL TABLE comment_words USING fts5 (text, facet, {_TOKENS});
CREATE VIRTUAL TABLE revision_words USING fts5 (title, text, {_TOKENS});
CREATE VIRTUAL TABLE answer_words USING fts5 (text, {_TOKENS});
CREATE VIRTUAL TABLE doubts_answer_words USING fts5 (text, {_TOKENS});
CREATE VIRTUAL TABLE letter_words USING fts5 (text, {_TOKENS});
CREATE VIRTUAL TABLE file_words USING fts5 (text, {_TOKENS});
CREATE TABLE file_text (              -- what the files say that are here and were read; local
    n INTEGER PRIMARY KEY,
    blob BLOB NOT NULL,
    key BLOB NOT NULL,                -- what opens it, of one that goes with a message; or empty
    outcome INTEGER NOT NULL,         -- 0: read; what it was otherwise, the reader knows
    text TEXT NOT NULL,
    UNIQUE (blob, key)
);
-- Every word in any of them, by what it begins with and by its stems (sync.views.vocabulary).
CREATE TABLE stem (
    key TEXT NOT NULL,                -- "=" and the word, or a language's letter and the stem
    word TEXT NOT NULL,               -- without accents and capitals
    PRIMARY KEY (key, word)
) WITHOUT ROWID;
CREATE TABLE noted (                  -- up to which numbers the words of these are in it; local
    card INTEGER NOT NULL,
    comment INTEGER NOT NULL
);
INSERT INTO noted VALUES (0, 0);
"""

TABLES = (
    "words",
    "comment_words",
    "revision_words",
    "answer_words",
    "doubts_answer_words",
    "letter_words",
    "file_words",
    "file_text",
    "stem",
    "noted",
)
