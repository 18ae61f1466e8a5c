; What people read. Windows says in which language.

!macro TEXT NAME ENGLISH SPANISH
  LangString ${NAME} ${LANG_ENGLISH} "${ENGLISH}"
  LangString ${NAME} ${LANG_SPANISH} "${SPANISH}"
!macroend

!insertmacro TEXT AUTOSTART "Open Patio when Windows starts" "Abrir Patio al iniciar Windows"
!insertmacro TEXT FIREWALL \
  "Let colleagues reach this computer (firewall)" \
  "Dejar llegar a los compañeros (cortafuegos)"
!insertmacro TEXT CHOOSE \
  "What Patio does on this computer. The firewall opens on private and domain networks only, which needs an administrator." \
  "Qué hace Patio en este ordenador. El cortafuegos se abre solo en redes privadas y de dominio, y para eso hace falta un administrador."
!insertmacro TEXT INVITATION "Invitation to a company on Patio" "Invitación a una empresa en Patio"

!insertmacro TEXT TOO_OLD \
  "Patio needs Windows 10, version 1809, or newer; nothing was changed." \
  "Patio necesita Windows 10, versión 1809, o posterior; no se ha cambiado nada."
!insertmacro TEXT NO_RIGHTS \
  "Installing Patio for everybody on this computer needs an administrator; nothing was changed." \
  "Para instalar Patio para todas las personas de este ordenador hace falta un administrador; no se ha cambiado nada."
!insertmacro TEXT NEWER \
  "Patio $Upgrade is installed, which is newer than ${VERSION}; nothing was changed." \
  "Está instalado Patio $Upgrade, más nuevo que ${VERSION}; no se ha cambiado nada."
!insertmacro TEXT NO_ROOM \
  "Patio needs ${ROOM_MB} MB of room on $R0 and there are $R1 MB; nothing was changed." \
  "Patio necesita ${ROOM_MB} MB libres en $R0 y hay $R1 MB; no se ha cambiado nada."
!insertmacro TEXT NO_FOLDER \
  "Nothing can be written to $INSTDIR; nothing was changed." \
  "No se puede escribir en $INSTDIR; no se ha cambiado nada."
!insertmacro TEXT NO_COMPANY \
  "There is no company file at $Company; nothing was changed." \
  "No hay un archivo de empresa en $Company; no se ha cambiado nada."
!insertmacro TEXT STAYS_OPEN \
  "Something keeps the files of Patio open; restart the computer and try again. Patio is as it was." \
  "Algo mantiene abiertos los archivos de Patio; reinicia el ordenador y vuelve a intentarlo. Patio sigue como estaba."
!insertmacro TEXT PUT_BACK \
  "Patio could not be installed; what was there before has been put back." \
  "No se ha podido instalar Patio; lo que había antes se ha dejado como estaba."
!insertmacro TEXT ASK_DATA \
  "Delete as well what Patio keeps for you on this computer: posts, messages, files and keys?$\n$\nIt cannot be undone. With No everything stays, and is there again when Patio is installed." \
  "¿Borrar también lo que Patio guarda para ti en este ordenador: publicaciones, mensajes, archivos y claves?$\n$\nNo se puede deshacer. Con No se conserva todo, y vuelve a estar ahí cuando se instale Patio."
