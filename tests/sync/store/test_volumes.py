"""Folders that may not hold a home: network volumes and folders copied to a cloud (T27)."""

from __future__ import annotations

from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from sync.errors import UnfitVolume
from sync.store import volumes
from sync.store.volumes import (
    Mount,
    check_volume,
    cloud_of,
    judge,
    mount_of,
    parse_mount,
    parse_mountinfo,
    volume_of,
)

MOUNTINFO = r"""
22 1 259:2 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p2 rw
40 22 0:36 / /mnt/oficina rw,relatime shared:20 - cifs //servidor/oficina rw,vers=3.1.1
41 22 0:37 / /srv/nfs rw,relatime shared:21 - nfs4 10.0.0.2:/exports rw
42 22 0:38 / /mnt/c rw,noatime - 9p C:\134 rw,aname=drvfs;path=C:\
43 22 0:39 / /home/ana/servidor rw,nosuid - fuse.sshfs ana@servidor:/ rw
44 22 8:17 / /media/usb\040grande rw - fuseblk /dev/sdb1 rw
45 22 0:50 / /home/ana/Privado rw - ecryptfs /home/.ecryptfs/ana rw
46 22 0:51 / /var/lib/docker/overlay2/x rw - overlay overlay rw
47 22 0:52 / /tank rw - zfs tank rw
48 22 0:53 / /tmp rw - tmpfs tmpfs rw
"""

HOME = PurePosixPath("/home/ana")


def kind_at(path: str) -> str:
    found = mount_of(path, parse_mountinfo(MOUNTINFO))
    assert found is not None
    return judge(PurePosixPath(path), found, "").why


@pytest.mark.parametrize(
    "path", ["/mnt/oficina/patio", "/srv/nfs", "/mnt/c/Users/ana", "/home/ana/servidor/patio"]
)
def test_a_network_volume_is_told_by_its_type(path: str) -> None:
    assert kind_at(path) == "network"


@pytest.mark.parametrize(
    "path",
    ["/home/ana/patio", "/media/usb grande/patio", "/home/ana/Privado", "/tank/patio", "/tmp/x",
     "/var/lib/docker/overlay2/x/patio", "/mnt/oficina2", "/srv/nfsx"],
)  # fmt: skip
def test_a_disk_of_this_computer_is_not_taken_for_one(path: str) -> None:
    assert kind_at(path) == ""


def test_the_root_of_a_container_is_its_disk_whatever_carries_it() -> None:
    (root,) = parse_mountinfo("1 0 0:1 / / rw - 9p none rw")
    assert judge(PurePosixPath("/home/ana"), root, "").why == ""


def test_of_two_mounts_at_one_place_the_later_one_is_seen() -> None:
    mounts = [Mount("/data", "nfs4"), Mount("/data", "ext4")]
    assert mount_of("/data/patio", mounts) == mounts[1]


def test_a_mountinfo_line_that_is_none_is_passed_over() -> None:
    assert parse_mountinfo("\n - \nnonsense\n1 2 - ext4\n") == []


def test_a_network_volume_of_macos_is_told_by_its_type() -> None:
    said = (
        "/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)\n"
        "//ana@servidor/oficina on /Volumes/Oficina (2) (smbfs, nodev, nosuid, mounted by ana)\n"
    )
    found = mount_of("/Volumes/Oficina (2)/patio", parse_mount(said))
    assert found is not None
    assert judge(PurePosixPath("/Volumes/Oficina (2)/patio"), found, "").why == "network"


def test_a_windows_share_is_told_by_its_path() -> None:
    assert judge(PureWindowsPath(r"\\servidor\oficina\patio"), None, "").why == "network"


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("OneDrive/patio", "OneDrive"),
        ("OneDrive - Cerámicas Oliva/patio", "OneDrive"),
        ("Dropbox/patio", "Dropbox"),
        ("Dropbox (Personal)/a/b", "Dropbox"),
        ("Google Drive/patio", "Google Drive"),
        ("iCloud Drive/patio", "iCloud"),
        ("iCloudDrive/patio", "iCloud"),
        ("Library/Mobile Documents/com~apple~CloudDocs/patio", "iCloud"),
        ("Library/CloudStorage/OneDrive-Personal/patio", "OneDrive"),
        ("Library/CloudStorage/GoogleDrive-ana@oliva.es/patio", "Google Drive"),
    ],
)
def test_a_synced_folder_is_told_by_its_place(folder: str, name: str) -> None:
    assert cloud_of(HOME / folder, HOME, {}) == name


@pytest.mark.parametrize("folder", [".local/share/patio", "dropbox-viejo", "Drive", "patio"])
def test_a_folder_of_another_name_is_not_taken_for_one(folder: str) -> None:
    assert cloud_of(HOME / folder, HOME, {}) == ""


def test_a_disk_that_somebody_called_dropbox_is_a_disk() -> None:
    assert cloud_of(PurePosixPath("/mnt/Dropbox/patio"), HOME, {}) == ""


def test_onedrive_is_found_where_windows_says_it_is() -> None:
    path = PureWindowsPath(r"D:\Nube\patio")
    home = PureWindowsPath(r"C:\Users\ana")
    assert cloud_of(path, home, {"OneDrive": r"D:\Nube"}) == "OneDrive"
    assert cloud_of(PureWindowsPath(r"D:\Otra"), home, {"OneDrive": r"D:\Nube"}) == ""


def test_the_folder_of_this_test_is_fit(tmp_path: Path) -> None:
    assert check_volume(tmp_path / "not" / "yet").why == ""


def test_an_unfit_folder_is_refused_with_the_reason_and_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def there(_path: PurePath) -> Mount:
        return Mount(str(tmp_path), "cifs")

    monkeypatch.setattr(volumes, "_mount_now", there)

    with pytest.raises(UnfitVolume) as refused:
        check_volume(tmp_path / "patio")

    assert refused.value.facts["why"] == "network"
    assert refused.value.facts["what"] == "cifs"
    assert not (tmp_path / "patio").exists()


def test_a_link_into_a_synced_folder_is_seen_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "patio").symlink_to(tmp_path / "Dropbox")
    assert volume_of(tmp_path / "patio" / "casa").what == "Dropbox"
