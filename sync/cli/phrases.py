"""The parts that sentences about errors are put together from."""

from __future__ import annotations

CODES = {
    "length": "it does not have 56 letters and digits",
    "long": "there are more letters or digits at it than its 56",
    "letters": "it holds a character that no code has",
    "checksum": "a character was mistyped or left out",
    "version": "it was made by another version of Patio",
}

INVITES = {
    "used": "it has already been used",
    "closed": "it was withdrawn",
    "expired": "it has expired",
    "unknown": "it was used already, has expired or was withdrawn",
    "company": "it belongs to another company",
    "contested": "more people used it than it was made for",
    "full": "the company has as many people and computers as one can have",
    "declined": "whoever compared the six digits said no, and nothing was shared",
    "version": "one of the two computers needs a newer Patio",
}

READ_ONLY = {
    "older copy": (
        "This home is an older copy of itself, and colleagues may hold newer entries of yours. "
        "Let 'patio node' fetch them, or write on without waiting: 'patio continue'."
    ),
    "no guard": (
        "It cannot be told whether this home is complete. Let 'patio node' ask a colleague, or "
        "write on without waiting: 'patio continue'."
    ),
    "other computer": (
        "This home comes from another computer and can only be read here. If it is not in use "
        "there any more: 'patio continue'."
    ),
    "copy": (
        "This home is a copy of one that is still on this computer, and can only be read. "
        "To write in this one all the same: 'patio continue'."
    ),
    "twin": (
        "Another computer is using a copy of this home, so this one can only be read. "
        "Stop that one, and then write on here with 'patio continue'."
    ),
    "fork": (
        "Two copies of this home have been writing. Nothing is lost; to write on here: "
        "'patio continue'."
    ),
}

NEEDS = {
    "owner": "It takes an owner.",
    "admin": "It takes an owner or an administrator.",
    "answerer": "It takes an owner, an administrator, or the person who was asked.",
    "asker": "Only who asked says that.",
    "trusted": "It takes the trusted person ('patio trust').",
    "newcomer": "It takes the newcomer or their buddy.",
    "speaker": "It takes an owner, or somebody whom they let speak for the company.",
    "in it": "It takes somebody who is in it.",
    "its owner": "It takes whoever looks after it or wrote it, or an administrator.",
    "opener": "It takes who opened it, an owner or an administrator.",
    "communicator": "It takes an owner, an administrator, or somebody whom an owner has made a "
    "communicator ('patio settings --communicator').",
    "moderator": "It takes an owner, an administrator, or somebody whom an owner has made a "
    "moderator ('patio settings --moderator').",
    "its author": "It takes whoever announced it, or an owner or an administrator.",
}

TEXT_RULES = {
    "picture": "A {field} code is drawn into a FILE.png or FILE.svg, or with '-' in the terminal.",
    "empty": "The {field} is empty. Write something.",
    "foreign": (
        "Nobody who is online here knows these recovery {field}: they are another company's, or "
        "its computers are off. Nothing was changed. Check that a colleague's Patio is open here, "
        "or give its address with --peer HOST:PORT."
    ),
    "own_door": (
        "The only computer here that knows these recovery {field} is the one that this one would "
        "replace. Nothing was changed. If you still have it, use both: 'patio link' there gives a "
        "code. If not, open Patio on a colleague's, or give its address with --peer HOST:PORT."
    ),
    "no_root": (
        "These are not the company's recovery {field}. To come back as yourself, ask an "
        "administrator for a code ('patio invite --replaces'), and give it with --code."
    ),
    "no_owner": "The company has no owner to come back as. Say who you are with --name.",
    "several_owners": (
        "The company has several owners, and none of them founded it. Let another owner give you "
        "a code with 'patio invite --replaces', or come in as a new one with --name."
    ),
    "too_short": "The {field} is too short. It needs at least {limit} characters.",
    "too_long": "The {field} is too long. It can have {limit} at most.",
    "too_large": "The {field} is too large. It can have {limit} at most.",
    "turned": "The {field} has a hidden sign (U+202D or U+202E) that writes letters back to front. "
    "Take it out.",
    "control": "The {field} has control characters in it. Write it as plain text.",
    "alone": "That is for nobody but yourself. Name somebody else.",
    "left": "Nobody else of those it would go to is in the company any more.",
    "too_many": "That is for more than {limit} {field}, the most that one message can be sealed to."
    " Write to fewer people.",
    "self": "Kudos are for somebody else. Choose another person.",
    "range": "The number of {field} is out of range. It can be {limit} at most.",
    "missing": "The twelve recovery {field} are missing. Give the file that holds them "
    "(--words-file).",
    "no_text": "The file with the recovery {field} is not a text file. Give the one that holds "
    "the twelve words.",
    "recovery": "Those are not this company's twelve recovery words. Check each word.",
    "twelve": "Those are not twelve {field}. Give the twelve that are on the paper, in their "
    "order, and nothing else.",
    "format": "That is no PNG, JPEG or WebP picture, or it moves. Choose another file.",
    "damaged": "That picture is damaged or not complete. Choose another file.",
    "unreadable": "That {field} cannot be read ({why}). Check the file.",
    "own": "That {field} is one of Patio's own, and your keys are among them. Choose another one.",
    "blank": "That {field} has nothing in it. Choose another one.",
    "before": "The {field} is before the day or time at which it begins. Write a later one.",
    "verdict": "An answer to a rumour says what is true of it: add --verdict true, false, partly "
    "or later.",
    "no_verdict": "Only the answer to a rumour has a {field}.",
    "back": "Say when you can say more: --back YYYY-MM-DD. On that {field} the question waits "
    "again.",
    "no_back": "Only with --verdict later goes a {field} on which the question comes back.",
    "far": "The {field} is more than a year away.",
    "too_few_options": "A poll has at least {limit} {field}.",
    "twice": "Two of the {field} are the same.",
    "few_values": "A company has three to six values. Give --value for each of them.",
    "hours": "Those {field} mean nothing. Write days like 2026-08-24.",
    "newcomer": "The {field} is the newcomer. Name a colleague who has been here for longer.",
    "shown": "A {field} is for what is hidden. Leave it out to show something again.",
    "inside": "The {field} is what was said inside. Write other words for those outside.",
    "past": "That {field} has passed. Write one that is to come.",
    "no_pdf": "An announcement takes pictures and PDFs, and that {field} is neither. Post it, or "
    "make a PDF of it.",
    "file_name": "That {field} is none that every system can give a file. Rename the file.",
    "date": "The {field} is not a date. Write it as the help says.",
}


OUT_OF_REACH = {
    "self": "You cannot do that to yourself. Ask another owner.",
    "last_owner": "{who} is the only owner. Make another one first: 'patio role PERSON owner'.",
    "owner": "{who} is an owner, and an administrator cannot remove an owner. That takes the "
    "recovery words (--words-file).",
    "rank": "{who} has the same role as you or a stronger one. It takes a stronger role than "
    "theirs; for an owner, the recovery words (--words-file).",
    "same": "{who} has that role already.",
    "removed": "{who} has been removed already. To let count what has arrived since then, add "
    "--count-later.",
    "not_removed": "There is no removal of {who} to extend.",
    "nothing_later": "Nothing of {who} has arrived that does not count already.",
    "left": "{who} has left the company, and nothing can be sent to them any more.",
    "not_inside": "You are not in the group {who} any more. Ask somebody who is to let you in.",
    "too_few": "Unsigned questions are for companies of eight people or more: in a smaller one "
    "everybody would guess who asks.",
    "nobody_trusted": "Nobody has been named by more than half of the people yet. Name somebody "
    "with 'patio trust PERSON', and ask others to.",
    "trusted_self": "The trusted person is you. Ask under your own name.",
    "own_question": "The question is yours, and counts already.",
    "not_answered": "That question has not been answered yet. Comments open with the answer; until "
    "then: 'patio me-too'.",
    "one_follow_up": "You have asked further once already; there is one follow-up to an unsigned "
    "question.",
    "reacting": "That is a comment, and reactions are for cards. React to its card, or answer it "
    "with 'patio comment'.",
    "poll_closed": "That poll has closed.",
    "one_option": "In that poll one option can be chosen.",
    "has_authority": "{who} is an owner or an administrator, and cannot be the trusted person. "
    "Name somebody else.",
    "agreed": "You have agreed to {who} already.",
    "no_proposal": "Nobody is proposed as a new owner at present. See 'patio succession'.",
    "welcomed": "{who} has been welcomed already. Take that card back first ('patio erase ID').",
    "own": "That is yours. Take it back with 'patio erase ID'.",
    "gone": "Its bytes are gone from this computer, and cannot be brought back from here.",
    "ordered": "It is to be erased by the word of somebody whose role is not weaker than yours. "
    "Ask somebody of a stronger role.",
    "nobody_moderates": "There is nobody to tell about it: whoever sees to such things is you, or "
    "wrote it.",
    "weekly": "There is one new piece a week. The next one can be written from {who} on.",
    "told": "That piece is not told any more.",
    "over": "'{who}' is over. Nobody answers any more whether they come.",
    "not_yours": "{who} wrote that, and nobody else can change it.",
    "archived": "The channel {who} is archived, and nothing new goes into it. Choose another one.",
    "channel_alike": "There is {who} already, and only capitals, accents or spaces tell the two "
    "names apart. Use that one, or choose another name.",
    "channel_private": "Only some people read {who}, and what is said there is a message: "
    "'patio message GROUP TEXT'.",
    "channel_open": "Everybody reads {who}. Choose another name for what is private.",
    "general": "{who} is everybody's, and cannot be archived.",
    "not_edited": "That is no post and no comment, and its words cannot be changed.",
    "retention": "The retention is a number of months from 0 (keep everything) to {who}.",
    "answer_days": "The promise is a number of days from 1 to {who}.",
    "file_mib": "The largest file has from 20 MB to {who} MB.",
    "same_settings": "The settings are like that already.",
    "not_yet": "An owner has made you a communicator, but by this computer's clock that is still "
    "to come: the clock here or theirs is wrong. Set it right and try again.",
    "no_moderator_yet": "An owner has made you a moderator, but by this computer's clock that is "
    "still to come: the clock here or theirs is wrong. Set it right and try again.",
    "not_its_author": "Only {who}, who announced it, can do that.",
    "own_announcement": "That announcement is your own. To say more, use 'patio correct'.",
    "text_changed": "The announcement has another text by now. Read it again, and then confirm it.",
    "same_text": "That is what the announcement says already.",
    "no_doubts": "Nobody has a doubt about it.",
    "no_receipts": "That announcement asks nobody to confirm it.",
    "ended": "That announcement has ended, and nobody is asked any more.",
    "nobody_missing": "Everybody has answered it.",
    "closed": "The office is closed today ('patio settings'). Remind on a day on which it works.",
    "weekend": "Nobody is reminded on a Saturday or a Sunday. Do it on the next working day.",
    "urged": "You have called it urgent already. It takes the word of another owner.",
    "pinned": "It is on top like that already.",
    "not_pinned": "It is not on top.",
    "reminded": "You have reminded of it today already. Once on a working day is enough.",
    "not_thanked": "Those thanks from {who} do not name you, so it is not for you to do that.",
    "gave_thanks": "The thanks are from {who}, and cannot be passed on to them.",
    "thanked_already": "{who} is thanked there already.",
    "has_withdrawn": "{who} does not want to be thanked there.",
    "not_leaving": "Nobody has said that {who} leaves. See 'patio leaving'.",
    "vetoed": "An owner has called {who} off as a new owner.",
}

PARCELS = {
    "foreign": "it is no file of Patio's",
    "newer": "a newer Patio made it",
    "kind": "it is for something else: 'patio carry' and 'patio restore' each have their own",
    "locked": "it does not open on this PC: it is another company's, or was made on a PC that does "
    "not know this one yet (then carry a file from here there first)",
    "words": "it does not open with these words. One of them may be a wrong one, or it is "
    "somebody else's backup, with other words",
    "cut": "its end is missing",
    "altered": "bytes in it have changed",
    "company": "it is another company's",
    "removed": "it was made on a PC that was removed from the company",
}

OTHER_CODES = {
    "somebody": (
        "That code is for a computer of somebody else than the one who made this backup. Nothing "
        "was done. Ask an administrator for one in your place: 'patio invite --replaces'."
    ),
    "link": (
        "That code is for another computer of somebody who is in already. "
        "Use it with 'patio link CODE'."
    ),
    "digits": (
        "Those are not the six digits, or they were used up. Look at the other screen again; "
        "after three wrong tries or ten minutes ask for new ones ('patio invite --nearby')."
    ),
    "six": (
        "Those are not six digits: there are too few or too many. Look at the other screen again "
        "and type the six that it shows."
    ),
    "file": (
        "That file is not there, or holds no invitation that can be read. Look how it is called, "
        "ask for it again, or for the code itself."
    ),
    "picture": (
        "That picture cannot be read: it has to be a whole PNG, JPEG or WebP of at most 20 MB. "
        "Use another one, or the code itself."
    ),
    "no_qr": (
        "No QR code was found in that picture. Use one that shows it large, straight and sharp, or "
        "the code itself."
    ),
    "other_qr": (
        "The QR code in that picture is no invitation of Patio. Use the picture of the invitation."
    ),
    "two_qr": (
        "There are two invitations in that picture. Cut it so that only yours is left, or use the "
        "code itself."
    ),
    "no_reader": (
        "This program reads no pictures; 'patio', which has the window, does. "
        "Use the code itself, or the .patio-invite file."
    ),
    "join": "That code is for a new person. Use it with 'patio join CODE --name NAME'.",
    "confirm": (
        "This code has to be confirmed at the computer of somebody who may do that, and no such "
        "computer answers. Have Patio opened there, or name it with --peer HOST:PORT."
    ),
}
"""Good codes, and what to do with them instead."""

WHERE_TO_SEE = {
    "person": "patio people",
    "card": "patio cards",
    "event": "patio events",
    "piece": "patio outside",
    "network": "patio outside --help",
    "welcome": "patio feed --kind welcome",
    "task": "patio feed --kind welcome",
    "device": "patio people NAME",
    "region": "patio settings --help",
    "tile": "patio settings --help",
    "value": "patio settings",
    "announcement": "patio feed --kind announcement",
    "kudos": "patio feed --kind kudos",
    "group": "patio messages",
    "question": "patio questions' and 'patio messages",
    "poll": "patio feed --kind poll",
    "option": "patio show ID",
    "verdict": "patio answer --help",
    "person in this group": "patio messages",
    "invitation": "patio invites",
    "draft": "patio drafts",
    "proposal that is open": "patio succession",
    "proposal": "patio succession",
    "request": "patio door",
    "person who used this invitation": "patio invites",
}
