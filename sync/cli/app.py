"""The door of the command line: arguments in, exit status out, and never a traceback.

Exit status: 0 done, 1 could not (one sentence on standard error), 2 called wrongly.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from sync import __version__
from sync.cli import (
    announcing,
    checking,
    company,
    daily,
    demo,
    drafting,
    events,
    everyday,
    extracting,
    going_on,
    governing,
    importing,
    invite,
    inviting,
    keeping,
    knowledge,
    leaving,
    membership,
    messaging,
    node,
    notifications,
    outside,
    people,
    polls,
    pulse,
    questions,
    reading,
    reports,
    saving,
    searching,
    succession,
    taking_out,
    thanking,
    updating,
    welcomes,
    writing,
)
from sync.cli.inputs import TEXT
from sync.cli.output import AnswerLost, abandon_stdout, prepare_streams, tell
from sync.cli.setting_up import INVITE, invitation_in, set_up
from sync.cli.settings import Settings, common
from sync.cli.window import OpenWindow, WindowRequest
from sync.errors import CannotWrite, PatioError

DONE, COULD_NOT, CALLED_WRONGLY = 0, 1, 2

LINK = "patio:"
"""What the address of a card begins with; a system that knows it calls ``patio ADDRESS``."""


class InOrder(click.Group):
    """A group whose help lists the commands in the order in which a newcomer meets them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, as they were added."""
        return list(self.commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is meant; an address is one to go there in the window, and so is an
        invitation."""
        if args and (args[0].lower().startswith(LINK) or invitation_in(args[0]) is not None):
            return LINK, _follow, args
        return super().resolve_command(ctx, args)


@click.group(cls=InOrder, invoke_without_command=True)
@click.option(
    "--language", type=click.Choice(["es", "en", "ca", "eu", "gl"]), help="Of the window."
)
@click.option("--gallery", is_flag=True, help="Show what the window is made of; needs no home.")
@click.option(
    "--screen", is_flag=True,
    help="For a screen in the hall: announcements, thanks, events and who is new, over the whole "
    "screen, one after the other. Nothing can be pressed; Esc ends it.",
)  # fmt: skip
@click.option("--background", is_flag=True, help="Start out of sight, beside the clock.")
@INVITE
@click.option("--name", type=TEXT, default="", help="Your own name, with --invite.")
@click.option("--grab", type=click.Path(path_type=str), metavar="PNG", hidden=True)
@click.version_option(__version__, prog_name="patio")
@common
@click.pass_context
def patio(
    context: click.Context,
    language: str | None,
    gallery: bool,
    screen: bool,
    background: bool,
    invite: Path | None,
    name: str,
    grab: str | None,
) -> int | None:
    """Patio: the social network of an office, without a server.

    Without a command it opens the window, and with the address of a card (patio:…) it goes there;
    with the path of a .patio-invite file it asks for your name and comes in.
    --home and --json may stand before or after a command.
    """
    if context.invoked_subcommand is not None:
        return None
    settings = context.ensure_object(Settings)
    if screen:  # it has no page on which to ask
        set_up(settings, invite, name, ())
    target = Path(grab).absolute() if grab else None
    return _open(
        settings,
        WindowRequest(
            settings.home,
            target,
            language,
            gallery,
            background=background,
            invite=invite.absolute() if invite else None,
            name=name,
            screen=screen,
        ),
    )


@click.command(hidden=True)
@click.argument("address")
@common
@click.pass_context
def _follow(context: click.Context, address: str) -> int:
    """Go to a card in the window, or come in by an invitation there."""
    said = context.parent.params if context.parent is not None else {}
    settings = context.ensure_object(Settings)
    return _open(
        settings,
        WindowRequest(
            settings.home,
            language=said.get("language"),
            link=str(invitation_in(address) or address),
        ),
    )


def _open(settings: Settings, request: WindowRequest) -> int:
    if settings.open_window is None:
        raise click.UsageError("there is no window here; say a command.")
    return settings.open_window(request)


for command in (
    demo.demo,
    membership.create,
    invite.invite,
    inviting.invites,
    inviting.invite_close,
    inviting.door,
    inviting.accept,
    inviting.refuse,
    membership.join,
    membership.link,
    membership.recover,
    node.node,
    node.status,
    node.dial,
    writing.post,
    drafting.drafts,
    drafting.draft_post,
    drafting.draft_drop,
    everyday.edit,
    writing.comment,
    writing.react,
    questions.ask,
    questions.me_too,
    questions.answer,
    questions.helped,
    questions.questions,
    questions.ledger,
    polls.poll,
    polls.vote,
    thanking.kudos,
    thanking.pass_on,
    thanking.withdraw,
    announcing.announce,
    announcing.ack,
    announcing.answer_doubts,
    announcing.remind,
    announcing.urge,
    announcing.pin,
    announcing.correct,
    announcing.receipts,
    writing.erase,
    writing.hide,
    reports.report,
    reports.reports,
    knowledge.card,
    knowledge.card_edit,
    knowledge.reviewed,
    welcomes.welcome,
    welcomes.task,
    events.event,
    events.attend,
    outside.outside,
    outside.consent,
    people.profile,
    people.away,
    everyday.channel,
    everyday.channels,
    messaging.message,
    messaging.messages,
    messaging.group,
    messaging.trust,
    questions.republish,
    daily.daily,
    reading.feed,
    reading.show,
    searching.search,
    knowledge.cards,
    events.events,
    people.people,
    notifications.notifications,
    pulse.pulse,
    saving.save,
    governing.role,
    governing.remove,
    leaving.leaving,
    company.company_settings,
    succession.succession,
    node.rebuild,
    keeping.carry,
    keeping.backup,
    keeping.restore,
    importing.import_,
    taking_out.export_,
    taking_out.mydata,
    checking.verify,
    checking.doctor,
    checking.mend,
    going_on.go_on,
    updating.update,
    extracting.extract_text,
    extracting.extract_held,
    extracting.draw_preview,
    extracting.draw_square,
    extracting.find_codes,
):
    patio.add_command(command)


def main(argv: Sequence[str] | None = None, open_window: OpenWindow | None = None) -> int:
    """Run one command and return its exit status.

    ``argv`` are the words after the program's name (default: the process's own).
    ``open_window`` is how a bare ``patio`` and ``patio demo`` open the window; without it
    there is none.
    """
    prepare_streams()
    settings = Settings(open_window=open_window)
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        # Given explicitly: left to itself, click expands * in the words on Windows.
        result = patio.main(args=words, prog_name="patio", standalone_mode=False, obj=settings)
        if sys.stdout is not None:
            sys.stdout.flush()
        return result if isinstance(result, int) else DONE
    except click.UsageError as error:
        tell(_usage(error))
        return CALLED_WRONGLY
    except click.ClickException as error:
        tell(error.format_message())
        return COULD_NOT
    except (click.Abort, KeyboardInterrupt):
        tell("Stopped.")
        return COULD_NOT
    except BrokenPipeError:
        abandon_stdout()
        return COULD_NOT
    except AnswerLost as error:
        abandon_stdout()
        tell(f"It was done, but the answer could not be printed ({error}). {error.todo}")
        return COULD_NOT
    except (PatioError, OSError) as error:
        tell(_words(error, settings))
        return COULD_NOT
    except Exception as error:  # the outermost door: a bug becomes a sentence and a log
        tell(_bug(settings, error))
        return COULD_NOT


def _usage(error: click.UsageError) -> str:
    command = error.ctx.command_path if error.ctx else "patio"
    # Click lists the choices of an argument on lines of their own, and quotes the system without
    # an end.
    message = " ".join(error.format_message().split())
    end = "" if message.endswith((".", ")", "?")) else "."
    return f"{message[:1].upper()}{message[1:]}{end} See '{command} --help'."


def _words(error: PatioError | OSError, settings: Settings) -> str:
    from sync.cli.wording import elsewhere, sentence, system_sentence

    if isinstance(error, CannotWrite) and (told := elsewhere(error, settings.home)):
        return told
    return system_sentence(error) if isinstance(error, OSError) else sentence(error)


def _bug(settings: Settings, error: Exception) -> str:
    from sync.cli.bugs import note_bug

    where = note_bug(settings.home, error)
    return f"Patio stopped because of a fault of its own; nothing was lost. Details: {where}"
