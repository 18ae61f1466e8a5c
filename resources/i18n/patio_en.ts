<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="es_ES">
<context>
    <name>AddReaction</name>
    <message>
        <source>Reaccionar</source>
        <translation>React</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Cerrar</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>CardHead</name>
    <message>
        <source>Canal %1</source>
        <translation>Channel %1</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>1 comentario</source>
        <translation>1 comment</translation>
    </message>
    <message>
        <source>{n} comentarios</source>
        <translation>{n} comments</translation>
    </message>
    <message>
        <source>Lo ha leído todo el mundo</source>
        <translation>Everyone has read it</translation>
    </message>
    <message>
        <source>1 de {of} lo ha leído</source>
        <translation>1 of {of} has read it</translation>
    </message>
    <message>
        <source>{n} de {of} lo han leído</source>
        <translation>{n} of {of} have read it</translation>
    </message>
    <message>
        <source>Ver 1 comentario más</source>
        <translation>See 1 more comment</translation>
    </message>
    <message>
        <source>Ver {n} comentarios más</source>
        <translation>See {n} more comments</translation>
    </message>
    <message>
        <source>En los {of} equipos</source>
        <translation>On all {of} devices</translation>
    </message>
    <message>
        <source>En {have} de {of} equipos</source>
        <translation>On {have} of {of} devices</translation>
    </message>
    <message>
        <source>Guardado en este equipo, sin enviar</source>
        <translation>Saved on this device, not sent yet</translation>
    </message>
    <message>
        <source>Lo tienen todos.</source>
        <translation>Everyone has it.</translation>
    </message>
    <message>
        <source>Falta el equipo de {name}.</source>
        <translation>{name}’s device lacks it.</translation>
    </message>
    <message>
        <source>Faltan los equipos de {names}.</source>
        <translation>The devices of {names} lack it.</translation>
    </message>
    <message>
        <source>{reaction} Lo ha dado {names}</source>
        <translation>{reaction} Given by {names}</translation>
    </message>
    <message>
        <source>{reaction} Lo han dado {names}</source>
        <translation>{reaction} Given by {names}</translation>
    </message>
    <message>
        <source>Kudos de {author} a {to}, por {value}: {text}</source>
        <translation>Kudos from {author} to {to}, for {value}: {text}</translation>
    </message>
    <message>
        <source>Kudos de {author} a {to}: {text}</source>
        <translation>Kudos from {author} to {to}: {text}</translation>
    </message>
    <message>
        <source>Anuncio de {author}, {when}: {title}. {text}</source>
        <translation>Announcement by {author}, {when}: {title}. {text}</translation>
    </message>
    <message>
        <source>{author}, {when}, en {channel}: {text}</source>
        <translation>{author}, {when}, in {channel}: {text}</translation>
    </message>
    <message>
        <source>Lo has borrado {when}. {line}.</source>
        <translation>You erased it {when}. {line}.</translation>
    </message>
    <message>
        <source>Lo has borrado {when}</source>
        <translation>You erased it {when}</translation>
    </message>
    <message>
        <source>Borrado en los {of} equipos</source>
        <translation>Erased on all {of} devices</translation>
    </message>
    <message>
        <source>Borrado en {have} de {of} equipos</source>
        <translation>Erased on {have} of {of} devices</translation>
    </message>
    <message>
        <source>Borrado en este equipo, sin enviar</source>
        <translation>Erased on this device, not sent yet</translation>
    </message>
    <message>
        <source>Borrado</source>
        <translation>Erased</translation>
    </message>
    <message>
        <source>Ya no está en ninguno.</source>
        <translation>It is on none any more.</translation>
    </message>
</context>
<context>
    <name>ChannelList</name>
    <message>
        <source>Canales</source>
        <translation>Channels</translation>
    </message>
</context>
<context>
    <name>ChannelPicker</name>
    <message>
        <source>Publicar en %1</source>
        <translation>Post in %1</translation>
    </message>
</context>
<context>
    <name>Comments</name>
    <message>
        <source>Escribe un comentario</source>
        <translation>Write a comment</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Cuenta un poco más: faltan {n} letras.</source>
        <translation>Say a little more: {n} letters to go.</translation>
    </message>
    <message>
        <source>Cuenta un poco más: falta 1 letra.</source>
        <translation>Say a little more: 1 letter to go.</translation>
    </message>
    <message>
        <source>Publicado</source>
        <translation>Posted</translation>
    </message>
    <message>
        <source>Publicado. Ya está en {n} equipos</source>
        <translation>Posted. Already on {n} devices</translation>
    </message>
    <message>
        <source>Escribir</source>
        <translation>Write</translation>
    </message>
</context>
<context>
    <name>ComposerFoot</name>
    <message>
        <source>Foto</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Lo ve toda la empresa</source>
        <translation>The whole company sees it</translation>
    </message>
    <message>
        <source>Cmd + Intro</source>
        <translation>Cmd + Enter</translation>
    </message>
    <message>
        <source>Ctrl + Intro</source>
        <translation>Ctrl + Enter</translation>
    </message>
    <message>
        <source>Dar kudos</source>
        <translation>Give kudos</translation>
    </message>
    <message>
        <source>Publicar</source>
        <translation>Post</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>Ahora</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Hace {n} min</source>
        <translation>{n} min ago</translation>
    </message>
    <message>
        <source>Hace {n} h</source>
        <translation>{n} h ago</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} h</translation>
    </message>
    <message>
        <source>hoy</source>
        <translation>today</translation>
    </message>
    <message>
        <source>ayer</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>{weekday}, {day} de {month}</source>
        <translation>{weekday}, {day} {month}</translation>
    </message>
    <message>
        <source>desde {day}</source>
        <translation>since {day}</translation>
    </message>
    <message>
        <source>desde el {day}</source>
        <translation>since {day}</translation>
    </message>
</context>
<context>
    <name>DiscardDialog</name>
    <message>
        <source>¿Descartar lo escrito?</source>
        <translation>Discard what you wrote?</translation>
    </message>
    <message>
        <source>Todavía no se ha publicado y no se guarda en ningún otro sitio.</source>
        <translation>It has not been posted yet and is not kept anywhere else.</translation>
    </message>
    <message>
        <source>Seguir escribiendo</source>
        <translation>Keep writing</translation>
    </message>
    <message>
        <source>Descartar</source>
        <translation>Discard</translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>Pregúntale qué cifras ve en su pantalla. Si son otras, no es su ordenador.</source>
        <translation>Ask which digits are on the other screen. If they are others, it is not that person’s computer.</translation>
    </message>
    <message>
        <source>El ordenador que tenía hasta ahora dejará de formar parte del patio.</source>
        <translation>The computer used until now will no longer be part of the patio.</translation>
    </message>
    <message>
        <source>Alguien</source>
        <translation>Somebody</translation>
    </message>
    <message>
        <source>{who} pide ser otro ordenador tuyo</source>
        <translation>{who} asks to be another computer of yours</translation>
    </message>
    <message>
        <source>{who} pide ser el nuevo ordenador de {whose}</source>
        <translation>{who} asks to be {whose}’s new computer</translation>
    </message>
    <message>
        <source>{who} pide entrar para llevar el patio</source>
        <translation>{who} asks to come in as an owner</translation>
    </message>
    <message>
        <source>{who} pide entrar para administrar el patio</source>
        <translation>{who} asks to come in as an administrator</translation>
    </message>
    <message>
        <source>{who} pide entrar</source>
        <translation>{who} asks to come in</translation>
    </message>
</context>
<context>
    <name>DoorBanner</name>
    <message>
        <source>No coinciden</source>
        <translation>They differ</translation>
    </message>
    <message>
        <source>Un momento…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Coinciden</source>
        <translation>They are the same</translation>
    </message>
</context>
<context>
    <name>EntryChosen</name>
    <message>
        <source>Quitar el archivo</source>
        <translation>Remove the file</translation>
    </message>
</context>
<context>
    <name>EntryCode</name>
    <message>
        <source>Código de invitación</source>
        <translation>Invitation code</translation>
    </message>
    <message>
        <source>Escribe o pega aquí el código</source>
        <translation>Type or paste the code here</translation>
    </message>
</context>
<context>
    <name>EntryCreate</name>
    <message>
        <source>Crea el patio de tu empresa</source>
        <translation>Create your company’s patio</translation>
    </message>
    <message>
        <source>Nace en este equipo y crece con cada persona que invites. No hay servidor ni nada que contratar.</source>
        <translation>It starts on this computer and grows with every person you invite. There is no server and nothing to subscribe to.</translation>
    </message>
    <message>
        <source>Nombre de la empresa</source>
        <translation>Company name</translation>
    </message>
    <message>
        <source>Como la llamáis entre vosotros</source>
        <translation>What you call it among yourselves</translation>
    </message>
    <message>
        <source>Tu nombre</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Nombre y apellido</source>
        <translation>First and last name</translation>
    </message>
    <message>
        <source>Entras como propiedad: podrás invitar, anunciar y decidir quién más lleva el patio.</source>
        <translation>You come in as its owner: you can invite, announce and decide who else runs the patio.</translation>
    </message>
    <message>
        <source>Preparando el patio…</source>
        <translation>Getting the patio ready…</translation>
    </message>
    <message>
        <source>Atrás</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Seguir</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>EntryDigits</name>
    <message>
        <source>Seis cifras: %1</source>
        <translation>Six digits: %1</translation>
    </message>
    <message>
        <source>Léelas a quien te ha invitado: si en su pantalla están las mismas, te abrirá. Esperamos aquí.</source>
        <translation>Read them to whoever invited you: if the same ones are on their screen, they will let you in. We wait here.</translation>
    </message>
</context>
<context>
    <name>EntryFile</name>
    <message>
        <source>Abrir archivo de invitación</source>
        <translation>Open invitation file</translation>
    </message>
    <message>
        <source>Abrir</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Invitaciones</source>
        <translation>Invitations</translation>
    </message>
</context>
<context>
    <name>EntryHead</name>
    <message>
        <source>nivel 1</source>
        <translation>level 1</translation>
    </message>
</context>
<context>
    <name>EntryJoin</name>
    <message>
        <source>Este equipo ya no está en la empresa</source>
        <translation>This PC is no longer in the company</translation>
    </message>
    <message>
        <source>Entra en el patio de tu empresa</source>
        <translation>Come into your company’s patio</translation>
    </message>
    <message>
        <source>Sin cuentas ni contraseñas que recordar. Lo que escribáis se queda en los equipos de la oficina.</source>
        <translation>No accounts or passwords to remember. What you write stays on the office’s devices.</translation>
    </message>
    <message>
        <source>¿Te han dado una invitación?</source>
        <translation>Were you given an invitation?</translation>
    </message>
    <message>
        <source>56 letras y números, o seis cifras de otra pantalla. Puedes pegar el mensaje entero.</source>
        <translation>56 letters and digits, or six digits from another screen. A whole message can be pasted.</translation>
    </message>
    <message>
        <source>Tu nombre</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Nombre y apellido</source>
        <translation>First and last name</translation>
    </message>
    <message>
        <source>Entrar</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Nadie ha contestado todavía. Seguimos intentándolo.</source>
        <translation>Nobody has answered yet. We keep trying.</translation>
    </message>
    <message>
        <source>Buscando en esta red…</source>
        <translation>Looking on this network…</translation>
    </message>
    <message>
        <source>Llamando a %1…</source>
        <translation>Calling %1…</translation>
    </message>
    <message>
        <source>Abrir archivo de invitación</source>
        <translation>Open invitation file</translation>
    </message>
    <message>
        <source>¿No lo encuentra?</source>
        <translation>Can’t it be found?</translation>
    </message>
    <message>
        <source>Dirección del equipo de alguien de dentro</source>
        <translation>Address of the computer of someone inside</translation>
    </message>
    <message>
        <source>Solo hace falta si la red no deja ver a los demás. Quien te invitó puede decírtela.</source>
        <translation>Only needed if the network hides the others. Whoever invited you can tell you.</translation>
    </message>
    <message>
        <source>¿Tu empresa aún no tiene patio?</source>
        <translation>Your company has no patio yet?</translation>
    </message>
    <message>
        <source>Crear el patio de mi empresa</source>
        <translation>Create my company’s patio</translation>
    </message>
</context>
<context>
    <name>EntryLanguage</name>
    <message>
        <source>Idioma: %1</source>
        <translation>Language: %1</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>Entrada</source>
        <translation>Entrance</translation>
    </message>
    <message>
        <source>Patio</source>
        <translation>Patio</translation>
    </message>
    <message>
        <source>Empresa</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Llave de repuesto</source>
        <translation>Spare key</translation>
    </message>
</context>
<context>
    <name>EntrySteps</name>
    <message>
        <source>Paso %1 de %2: %3</source>
        <translation>Step %1 of %2: %3</translation>
    </message>
</context>
<context>
    <name>EntryWord</name>
    <message>
        <source>«%1» es la palabra %2; aquí va la %3.</source>
        <translation>“%1” is word %2; word %3 goes here.</translation>
    </message>
    <message>
        <source>«%1» no está entre las doce palabras.</source>
        <translation>“%1” is not one of the twelve words.</translation>
    </message>
    <message>
        <source>Palabra %1</source>
        <translation>Word %1</translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>Guarda la llave de repuesto</source>
        <translation>Keep the spare key</translation>
    </message>
    <message>
        <source>Si un día pierdes este equipo, estas doce palabras te devuelven el patio de %1. No hay servidor ni soporte que pueda recuperarlo por ti.</source>
        <translation>If you ever lose this computer, these twelve words give you the patio of %1 back. No server and no support desk can recover it for you.</translation>
    </message>
    <message>
        <source>Las doce palabras</source>
        <translation>The twelve words</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Apúntalas en papel y guárdalas fuera de la oficina. Quien las tenga puede entrar como tú: no las mandes por correo ni les hagas una foto.</source>
        <translation>Write them on paper and keep them away from the office. Whoever has them can come in as you: do not send them by mail or take a photo of them.</translation>
    </message>
    <message>
        <source>Escribe la palabra %1 y la %2 para comprobarlo</source>
        <translation>Type words %1 and %2 to check</translation>
    </message>
    <message>
        <source>Lo haré luego</source>
        <translation>I’ll do it later</translation>
    </message>
    <message>
        <source>Seguir</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Hay más de una empresa con cifras a la vista en esta red. Pide el código largo.</source>
        <translation>More than one company shows digits on this network. Ask for the long code.</translation>
    </message>
    <message>
        <source>El otro equipo ha contestado algo que no se entiende. No se ha compartido nada; comprobad que los dos tenéis la misma versión de Patio.</source>
        <translation>The other computer answered something that makes no sense. Nothing was shared; check that both of you have the same version of Patio.</translation>
    </message>
    <message>
        <source>Ha fallado algo dentro de Patio. Lo que ya estaba guardado sigue guardado.</source>
        <translation>Something failed inside Patio. What was already saved is still saved.</translation>
    </message>
    <message>
        <source>Esas no son las seis cifras, o ya se usaron. Míralas otra vez; después de tres intentos o diez minutos hacen falta otras.</source>
        <translation>Those are not the six digits, or they were used. Look at them again; after three tries or ten minutes you need new ones.</translation>
    </message>
    <message>
        <source>Ese archivo no es una invitación que se pueda leer. Pide otra.</source>
        <translation>That file is no invitation that can be read. Ask for another one.</translation>
    </message>
    <message>
        <source>A ese código le faltan o le sobran letras: son 56. Cópialo entero.</source>
        <translation>That code has too few or too many letters: there are 56. Copy all of it.</translation>
    </message>
    <message>
        <source>Ese código es de un Patio más nuevo. Actualiza Patio en este equipo.</source>
        <translation>That code is from a newer Patio. Update Patio on this computer.</translation>
    </message>
    <message>
        <source>Ese código tiene alguna letra cambiada. Revísalo o cópialo entero.</source>
        <translation>Some letter of that code is wrong. Check it, or copy all of it.</translation>
    </message>
    <message>
        <source>Esa invitación ha caducado. Pide a quien te invitó que la renueve.</source>
        <translation>That invitation has expired. Ask whoever invited you to renew it.</translation>
    </message>
    <message>
        <source>Ese código es de otra empresa que la que ha contestado. Pide otro.</source>
        <translation>That code is for another company than the one that answered. Ask for another.</translation>
    </message>
    <message>
        <source>Alguien que lleva el patio tiene que abrirte, y su Patio no contesta. Pídele que lo abra.</source>
        <translation>Somebody who runs the patio has to let you in, and their Patio does not answer. Ask them to open it.</translation>
    </message>
    <message>
        <source>Las cifras no coinciden: puede haber alguien en medio. No se ha compartido nada.</source>
        <translation>The digits differ: somebody may be in between. Nothing was shared.</translation>
    </message>
    <message>
        <source>En ese patio ya no cabe nadie más: avisa a quien lo lleva.</source>
        <translation>That patio has no room for anybody else: tell whoever runs it.</translation>
    </message>
    <message>
        <source>Más personas de las previstas usaron esa invitación. Quien lleva el patio tiene que decir quién se queda: avísale.</source>
        <translation>More people used that invitation than it was made for. Whoever runs the patio has to say who stays: tell them.</translation>
    </message>
    <message>
        <source>Uno de los dos ordenadores tiene un Patio más antiguo. Actualizadlo.</source>
        <translation>One of the two computers has an older Patio. Update it.</translation>
    </message>
    <message>
        <source>Ese código no existe o ya se usó. Pide otro.</source>
        <translation>That code does not exist or has been used. Ask for another.</translation>
    </message>
    <message>
        <source>Es demasiado grande: como mucho {limit}.</source>
        <translation>It is too large: {limit} at most.</translation>
    </message>
    <message>
        <source>Faltan las doce palabras.</source>
        <translation>The twelve words are missing.</translation>
    </message>
    <message>
        <source>Falta escribirlo.</source>
        <translation>This is still to be filled in.</translation>
    </message>
    <message>
        <source>Es demasiado corto: al menos {limit} letras.</source>
        <translation>It is too short: at least {limit} letters.</translation>
    </message>
    <message>
        <source>Es demasiado largo: como mucho {limit} letras.</source>
        <translation>It is too long: at most {limit} letters.</translation>
    </message>
    <message>
        <source>No puedes darte kudos a ti.</source>
        <translation>You cannot give kudos to yourself.</translation>
    </message>
    <message>
        <source>Tiene algún signo que no se puede escribir aquí.</source>
        <translation>It has a character that cannot be written here.</translation>
    </message>
    <message>
        <source>{count} millones de píxeles</source>
        <translation>{count} million pixels</translation>
    </message>
    <message>
        <source>Nadie en esta red tiene cifras a la vista ahora. Pide unas nuevas a quien te invita.</source>
        <translation>Nobody on this network shows digits now. Ask whoever invites you for new ones.</translation>
    </message>
    <message>
        <source>No se ve ningún patio en esta red. Comprueba que el ordenador está en la wifi de la oficina.</source>
        <translation>No patio can be seen on this network. Check that the computer is on the office wifi.</translation>
    </message>
    <message>
        <source>Esa dirección no vale. Tiene esta forma: 192.168.1.20:47800</source>
        <translation>That is not an address. They look like this: 192.168.1.20:47800</translation>
    </message>
    <message>
        <source>Nadie contesta en {address}. Comprueba que Patio está abierto allí y que los dos equipos están en la misma red.</source>
        <translation>Nobody answers at {address}. Check that Patio is open there and that both computers are on the same network.</translation>
    </message>
    <message>
        <source>No queda sitio en este equipo. Libera espacio y vuelve a intentarlo.</source>
        <translation>This computer is full. Free up some space and try again.</translation>
    </message>
    <message>
        <source>Otro Patio está usando {path}. Ciérralo y vuelve a intentarlo.</source>
        <translation>Another Patio is using {path}. Close it and try again.</translation>
    </message>
    <message>
        <source>Los datos de este equipo son de un Patio más nuevo. No se han tocado: actualiza Patio.</source>
        <translation>This computer’s data was written by a newer Patio. It was not touched: update Patio.</translation>
    </message>
    <message>
        <source>Patio no está sincronizando en este equipo. Ciérralo, ábrelo y vuelve a intentarlo.</source>
        <translation>Patio is not syncing on this computer. Close it, open it and try again.</translation>
    </message>
    <message>
        <source>Este Patio trae un {library} antiguo ({version}) que puede estropear los datos. No se ha abierto nada: instala Patio de nuevo.</source>
        <translation>This Patio came with an old {library} ({version}) that can damage data. Nothing was opened: install Patio again.</translation>
    </message>
    <message>
        <source>No se ha escrito nada. {reason}</source>
        <translation>Nothing was written. {reason}</translation>
    </message>
    <message>
        <source>Las claves de este equipo están en el almacén de claves del sistema ({store}), que no las da. Desbloquéalo y vuelve a intentarlo.</source>
        <translation>This computer’s keys are in the system’s key store ({store}), which does not give them. Unlock it and try again.</translation>
    </message>
    <message>
        <source>Faltan las claves de este equipo: en {path} está lo publicado, pero no keys.json. Recupera ese archivo de una copia o entra con una invitación en otra carpeta.</source>
        <translation>This device&apos;s keys are missing: {path} has what was published, but no keys.json. Put that file back from a copy, or join with an invitation in another folder.</translation>
    </message>
    <message>
        <source>Los datos de este equipo son una copia antigua y tus colegas pueden tener cosas tuyas más nuevas. No se ha escrito nada: deja Patio abierto hasta que las traiga.</source>
        <translation>The data on this device is an older copy and your colleagues may hold newer things of yours. Nothing was written: leave Patio open until it has fetched them.</translation>
    </message>
    <message>
        <source>Los datos de este equipo están dañados y no se han tocado. Están en {path}. La orden «patio mend» guarda lo que se puede leer; el resto lo tienen tus colegas.</source>
        <translation>This computer’s data is damaged and was not touched. It is in {path}. The command “patio mend” keeps what can be read; your colleagues have the rest.</translation>
    </message>
    <message>
        <source>Los datos de este equipo están dañados y no se han tocado. Están en {path}.</source>
        <translation>This computer’s data is damaged and was not touched. It is in {path}.</translation>
    </message>
    <message>
        <source>La carpeta {path} se copia a la nube con {what}, y eso estropearía los datos. Elige otra de este equipo.</source>
        <translation>The folder {path} is copied to the cloud by {what}, which would damage the data. Choose another on this computer.</translation>
    </message>
    <message>
        <source>La carpeta {path} está en un disco de la red, y eso estropearía los datos. Elige otra de este equipo.</source>
        <translation>The folder {path} is on a network disk, which would damage the data. Choose another on this computer.</translation>
    </message>
    <message>
        <source>Falta el archivo {path}, con todo lo publicado. Tus colegas lo tienen: deja Patio abierto hasta que lo traiga.</source>
        <translation>The file {path}, with everything that was published, is missing. Your colleagues have it: leave Patio open until it has fetched it.</translation>
    </message>
    <message>
        <source>No se puede leer {path}: {why}. Mira de quién es ese archivo, da permiso a esta cuenta y vuelve a intentarlo.</source>
        <translation>{path} cannot be read: {why}. Look whose file it is, give this account permission, and try again.</translation>
    </message>
    <message>
        <source>La carpeta {path} tiene cosas que no son de Patio. Elige otra.</source>
        <translation>The folder {path} holds things that are not Patio’s. Choose another.</translation>
    </message>
    <message>
        <source>No se puede escribir en {path}: {why}</source>
        <translation>{path} cannot be written: {why}</translation>
    </message>
    <message>
        <source>Los datos de este equipo son una copia antigua y puede faltar algo tuyo. Llegará solo cuando haya alguien cerca; si no quieres esperar, sigue aquí.</source>
        <translation>This computer’s data is an older copy, and something of yours may be missing. It comes by itself once somebody is nearby; if you would rather not wait, continue here.</translation>
    </message>
    <message>
        <source>No se sabe si aquí está todo lo tuyo. Se sabrá cuando haya alguien cerca; si no quieres esperar, sigue aquí.</source>
        <translation>It cannot be told whether everything of yours is here. It can once somebody is nearby; if you would rather not wait, continue here.</translation>
    </message>
    <message>
        <source>Estos datos están también en otra carpeta de este ordenador, que es la que escribe. Para escribir en esta, sigue aquí.</source>
        <translation>This data is in another folder of this computer as well, and that one writes. To write in this one, continue here.</translation>
    </message>
    <message>
        <source>Otro ordenador está usando una copia de estos datos. Cierra Patio allí y sigue aquí.</source>
        <translation>Another computer is using a copy of this data. Close Patio there and continue here.</translation>
    </message>
    <message>
        <source>Dos copias de estos datos han escrito a la vez. No se ha perdido nada: sigue aquí.</source>
        <translation>Two copies of this data have been writing at the same time. Nothing is lost: continue here.</translation>
    </message>
    <message>
        <source>Estos datos vienen de otro ordenador. Si allí ya no se usan, sigue aquí; si se usan, entra en este con una invitación nueva.</source>
        <translation>This data comes from another computer. If it is not used there any more, continue here; if it is, join on this one with a new invitation.</translation>
    </message>
    <message>
        <source>Otro programa usa ya la dirección {address}.</source>
        <translation>Another program already uses the address {address}.</translation>
    </message>
    <message>
        <source>{address} no es una dirección de este equipo.</source>
        <translation>{address} is not an address of this computer.</translation>
    </message>
    <message>
        <source>Este equipo ya está en el patio de {name}.</source>
        <translation>This computer is already in the patio of {name}.</translation>
    </message>
    <message>
        <source>Se quitó de {company} el {day}, y lo que guardaba se ha borrado, como pidió quien lo quitó. Para volver hace falta una invitación nueva.</source>
        <translation>It was removed from {company} on {day}, and what it held has been deleted, as whoever removed it asked. To return you need a new invitation.</translation>
    </message>
    <message>
        <source>Las páginas no están todavía: se están haciendo de nuevo.</source>
        <translation>The pages are not there yet: they are being made anew.</translation>
    </message>
    <message>
        <source>Este equipo aún no está en ningún patio.</source>
        <translation>This computer is not in any patio yet.</translation>
    </message>
    <message>
        <source>Eso solo puede hacerlo quien lleva el patio.</source>
        <translation>Only whoever runs the patio can do that.</translation>
    </message>
    <message>
        <source>Eso ya no está aquí.</source>
        <translation>That is no longer here.</translation>
    </message>
    <message>
        <source>Patio se ha parado a medias. Mira si se ha guardado antes de repetirlo.</source>
        <translation>Patio stopped half way. Look whether it was saved before doing it again.</translation>
    </message>
    <message>
        <source>No se ha podido hacer. No se ha cambiado nada.</source>
        <translation>It could not be done. Nothing was changed.</translation>
    </message>
    <message>
        <source>Este ordenador se quitó del patio. Puedes leer lo que hay aquí; lo que se escriba después no cuenta. Para volver hace falta una invitación nueva.</source>
        <translation>This computer was removed from the patio. You can read what is here; whatever is written afterwards does not count. To come back takes a new invitation.</translation>
    </message>
    <message>
        <source>La invitación de este ordenador se cerró sin él. Pide una nueva a quien te invitó.</source>
        <translation>This computer’s invitation was closed without it. Ask whoever invited you for a new one.</translation>
    </message>
    <message>
        <source>Más personas de las previstas usaron tu invitación. Quien lleva el patio tiene que decir quién se queda: avísale.</source>
        <translation>More people than intended used your invitation. Whoever runs the patio has to say who stays: tell them.</translation>
    </message>
    <message>
        <source>La empresa usa algo que este Patio no conoce. Actualiza Patio en este ordenador; hasta entonces solo puedes leer.</source>
        <translation>The company uses something that this Patio does not know. Update Patio on this computer; until then you can only read.</translation>
    </message>
    <message>
        <source>Es la única persona que lleva el patio. Nombra antes a otra.</source>
        <translation>They are the only person who runs the patio. Name somebody else first.</translation>
    </message>
    <message>
        <source>Eso no cambia nada: es tuyo, ya está hecho o hace falta un cargo mayor.</source>
        <translation>That changes nothing: it is you, it is done already, or it takes a stronger role.</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>Patio no se puede abrir aquí</source>
        <translation>Patio cannot open here</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Feed</name>
    <message>
        <source>1 novedad</source>
        <translation>1 new</translation>
    </message>
    <message>
        <source>{n} novedades</source>
        <translation>{n} new</translation>
    </message>
</context>
<context>
    <name>FeedFooter</name>
    <message>
        <source>Ya lo has visto todo. Hasta luego.</source>
        <translation>That’s everything. See you later.</translation>
    </message>
</context>
<context>
    <name>FeedHeader</name>
    <message>
        <source>Falta guardar la llave de repuesto</source>
        <translation>The spare key is still to be kept</translation>
    </message>
    <message>
        <source>Las doce palabras no quedan en ningún sitio: solo puedes verlas hasta que salgas de Patio.</source>
        <translation>The twelve words are kept nowhere: you can only see them until you quit Patio.</translation>
    </message>
    <message>
        <source>Ver las palabras</source>
        <translation>See the words</translation>
    </message>
    <message>
        <source>No hay nadie cerca</source>
        <translation>Nobody nearby</translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message>
        <source>Kudos</source>
        <translation>Kudos</translation>
    </message>
    <message>
        <source>Anuncios</source>
        <translation>Announcements</translation>
    </message>
    <message>
        <source>Todo</source>
        <translation>Everything</translation>
    </message>
</context>
<context>
    <name>FirstDay</name>
    <message>
        <source>El patio está recién encalado</source>
        <translation>The patio is freshly whitewashed</translation>
    </message>
    <message>
        <source>Todavía no hay nada aquí</source>
        <translation>There is nothing here yet</translation>
    </message>
    <message>
        <source>Cuenta algo, aunque sea qué hay hoy en el horno. Los demás lo verán en cuanto entren.</source>
        <translation>Say something, even what’s in the kiln today. The others will see it as they come in.</translation>
    </message>
    <message>
        <source>Dar kudos</source>
        <translation>Give kudos</translation>
    </message>
    <message>
        <source>Escribir</source>
        <translation>Write</translation>
    </message>
</context>
<context>
    <name>FoldedComposer</name>
    <message>
        <source>¿Qué se cuenta en el patio, %1?</source>
        <translation>What’s new in the patio, %1?</translation>
    </message>
    <message>
        <source>Foto</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Kudos</source>
        <translation>Kudos</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Algo no ha salido bien</source>
        <translation>Something went wrong</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>It was not saved</translation>
    </message>
</context>
<context>
    <name>KudosBody</name>
    <message>
        <source>reconoce a</source>
        <translation>recognises</translation>
    </message>
</context>
<context>
    <name>KudosForm</name>
    <message>
        <source>Para</source>
        <translation>To</translation>
    </message>
    <message>
        <source>¿Qué valor ha demostrado?</source>
        <translation>Which value did they show?</translation>
    </message>
    <message>
        <source>¿Qué ha hecho? Cuéntalo como se lo dirías a la cara.</source>
        <translation>What did they do? Say it as you would to their face.</translation>
    </message>
</context>
<context>
    <name>Letter</name>
    <message>
        <source>Anuncio fijado</source>
        <translation>Pinned announcement</translation>
    </message>
    <message>
        <source>Anuncio</source>
        <translation>Announcement</translation>
    </message>
    <message>
        <source>nivel 2</source>
        <translation>level 2</translation>
    </message>
    <message>
        <source>Leído</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Leído y entendido</source>
        <translation>Read and understood</translation>
    </message>
    <message>
        <source>Marcado como leído</source>
        <translation>Marked as read</translation>
    </message>
</context>
<context>
    <name>MoreButton</name>
    <message>
        <source>Más acciones</source>
        <translation>More actions</translation>
    </message>
    <message>
        <source>Copiar texto</source>
        <translation>Copy text</translation>
    </message>
</context>
<context>
    <name>MorePhotos</name>
    <message>
        <source>Otra foto</source>
        <translation>Another photo</translation>
    </message>
</context>
<context>
    <name>NavList</name>
    <message>
        <source>Páginas</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Inicio</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Anuncios</source>
        <translation>Announcements</translation>
    </message>
    <message>
        <source>Kudos</source>
        <translation>Kudos</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Canales</source>
        <translation>Channels</translation>
    </message>
</context>
<context>
    <name>NewPill</name>
    <message>
        <source>1 novedad</source>
        <translation>1 new</translation>
    </message>
    <message>
        <source>%1 novedades</source>
        <translation>%1 new</translation>
    </message>
</context>
<context>
    <name>OpenComposer</name>
    <message>
        <source>Qué escribes</source>
        <translation>What you are writing</translation>
    </message>
    <message>
        <source>Publicación</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Kudos</source>
        <translation>Kudos</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>It was not saved</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>nivel 1</source>
        <translation>level 1</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Alguien sin ficha aún</source>
        <translation>Someone without a profile yet</translation>
    </message>
    <message>
        <source>{names} y {last}</source>
        <translation>{names} and {last}</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Personas</source>
        <translation>People</translation>
    </message>
</context>
<context>
    <name>Photo</name>
    <message>
        <source>Foto de %1, sin descripción</source>
        <translation>Photo by %1, no description</translation>
    </message>
    <message>
        <source>La foto está en el equipo de %1. Llegará cuando esté cerca.</source>
        <translation>The photo is on %1’s device. It will arrive when it is near.</translation>
    </message>
</context>
<context>
    <name>PhotoDialog</name>
    <message>
        <source>Elegir fotos</source>
        <translation>Choose photos</translation>
    </message>
    <message>
        <source>Añadir</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Fotos</source>
        <translation>Photos</translation>
    </message>
</context>
<context>
    <name>PhotoStrip</name>
    <message>
        <source>Describe la foto para quien no pueda verla</source>
        <translation>Describe the photo for people who can’t see it</translation>
    </message>
</context>
<context>
    <name>PhotoThumb</name>
    <message>
        <source>Foto sin descripción</source>
        <translation>Photo without description</translation>
    </message>
    <message>
        <source>Quitar la foto</source>
        <translation>Remove the photo</translation>
    </message>
</context>
<context>
    <name>PinnedLine</name>
    <message>
        <source>Anuncio fijado: %1. %2</source>
        <translation>Pinned announcement: %1. %2</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Anuncios</source>
        <translation>Announcements</translation>
    </message>
    <message>
        <source>Kudos</source>
        <translation>Kudos</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Buenos días, {name}</source>
        <translation>Good morning, {name}</translation>
    </message>
    <message>
        <source>Buenas tardes, {name}</source>
        <translation>Good afternoon, {name}</translation>
    </message>
    <message>
        <source>Buenas noches, {name}</source>
        <translation>Good evening, {name}</translation>
    </message>
</context>
<context>
    <name>PostCard</name>
    <message>
        <source>Leer entero</source>
        <translation>Read it all</translation>
    </message>
</context>
<context>
    <name>PostForm</name>
    <message>
        <source>¿Qué se cuenta en el patio?</source>
        <translation>What’s new in the patio?</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>{n} cerca</source>
        <translation>{n} nearby</translation>
    </message>
    <message>
        <source>{n} aquí</source>
        <translation>{n} here</translation>
    </message>
    <message>
        <source>y {n} más</source>
        <translation>and {n} more</translation>
    </message>
    <message>
        <source>Cumpleaños de {name}</source>
        <translation>{name}’s birthday</translation>
    </message>
    <message>
        <source>{name} cumple 1 año aquí</source>
        <translation>{name} has been here 1 year</translation>
    </message>
    <message>
        <source>{name} cumple {n} años aquí</source>
        <translation>{name} has been here {n} years</translation>
    </message>
    <message>
        <source>A un lado</source>
        <translation>At the side</translation>
    </message>
    <message>
        <source>Ahora en el patio</source>
        <translation>In the patio now</translation>
    </message>
    <message>
        <source>Anuncios sin leer</source>
        <translation>Unread announcements</translation>
    </message>
    <message>
        <source>Ver todos</source>
        <translation>See all</translation>
    </message>
    <message>
        <source>Esta semana</source>
        <translation>This week</translation>
    </message>
</context>
<context>
    <name>RailHead</name>
    <message>
        <source>nivel 2</source>
        <translation>level 2</translation>
    </message>
</context>
<context>
    <name>Reactions</name>
    <message>
        <source>Me gusta</source>
        <translation>Like</translation>
    </message>
    <message>
        <source>Bravo</source>
        <translation>Well done</translation>
    </message>
    <message>
        <source>¡Olé!</source>
        <translation>Olé!</translation>
    </message>
    <message>
        <source>Me alegra</source>
        <translation>Glad</translation>
    </message>
    <message>
        <source>Buena idea</source>
        <translation>Good idea</translation>
    </message>
    <message>
        <source>Me apunto</source>
        <translation>Count me in</translation>
    </message>
    <message>
        <source>{reaction}, {n}, incluida la tuya</source>
        <translation>{reaction}, {n}, including yours</translation>
    </message>
    <message>
        <source>{reaction}, {n}</source>
        <translation>{reaction}, {n}</translation>
    </message>
</context>
<context>
    <name>ReadOnlyBanner</name>
    <message>
        <source>Aquí solo puedes leer</source>
        <translation>You can only read here</translation>
    </message>
    <message>
        <source>Un momento…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Seguir aquí</source>
        <translation>Continue here</translation>
    </message>
</context>
<context>
    <name>RecipientChip</name>
    <message>
        <source>Quitar a %1</source>
        <translation>Remove %1</translation>
    </message>
</context>
<context>
    <name>RecipientField</name>
    <message>
        <source>Para</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Añade a alguien más</source>
        <translation>Add someone else</translation>
    </message>
    <message>
        <source>¿A quién?</source>
        <translation>To whom?</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>1 persona</source>
        <translation>1 person</translation>
    </message>
    <message>
        <source>{n} personas</source>
        <translation>{n} people</translation>
    </message>
    <message>
        <source>Anuncios</source>
        <translation>Announcements</translation>
    </message>
    <message>
        <source>Anuncios, {n} sin leer</source>
        <translation>Announcements, {n} unread</translation>
    </message>
    <message>
        <source>{n} en {company}, {here} aquí ahora</source>
        <translation>{n} in {company}, {here} here now</translation>
    </message>
    <message>
        <source>Canal {name}</source>
        <translation>Channel {name}</translation>
    </message>
    <message>
        <source>Canal {name}, {n} publicaciones nuevas</source>
        <translation>Channel {name}, {n} new posts</translation>
    </message>
    <message>
        <source>Canal {name}, 1 publicación nueva</source>
        <translation>Channel {name}, 1 new post</translation>
    </message>
    <message>
        <source>Cerca ahora</source>
        <translation>Nearby now</translation>
    </message>
    <message>
        <source>No contesta</source>
        <translation>Not answering</translation>
    </message>
    <message>
        <source>Tú</source>
        <translation>You</translation>
    </message>
    <message>
        <source>aquí ahora</source>
        <translation>here now</translation>
    </message>
    <message>
        <source>Navegación</source>
        <translation>Navigation</translation>
    </message>
</context>
<context>
    <name>SuggestionMenu</name>
    <message>
        <source>Ya están todos</source>
        <translation>Everybody is in already</translation>
    </message>
    <message>
        <source>Nadie con «%1» en la ficha</source>
        <translation>Nobody with “%1” in their profile</translation>
    </message>
    <message>
        <source>Sugerencias</source>
        <translation>Suggestions</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>Sin red</source>
        <translation>No network</translation>
    </message>
    <message>
        <source>Lo escrito se guarda aquí</source>
        <translation>What you write is kept here</translation>
    </message>
    <message>
        <source>Nadie cerca ahora</source>
        <translation>Nobody nearby now</translation>
    </message>
    <message>
        <source>1 equipo cerca</source>
        <translation>1 device nearby</translation>
    </message>
    <message>
        <source>{n} equipos cerca</source>
        <translation>{n} devices nearby</translation>
    </message>
    <message>
        <source>Sigue escribiendo. Tu cambio saldrá cuando aparezca otro equipo en la red.</source>
        <translation>Keep writing. Your change goes out when another device appears on the network.</translation>
    </message>
    <message>
        <source>Sigue escribiendo. Tus {n} cambios saldrán cuando aparezca otro equipo en la red.</source>
        <translation>Keep writing. Your {n} changes go out when another device appears on the network.</translation>
    </message>
    <message>
        <source>Falta sitio en el disco: lo de los demás espera</source>
        <translation>Little room on the disk: what others publish waits</translation>
    </message>
    <message>
        <source>Nada pendiente</source>
        <translation>Nothing pending</translation>
    </message>
    <message>
        <source>1 cambio por enviar</source>
        <translation>1 change to send</translation>
    </message>
    <message>
        <source>{n} cambios por enviar</source>
        <translation>{n} changes to send</translation>
    </message>
    <message>
        <source>Recibiendo {n}…</source>
        <translation>Receiving {n}…</translation>
    </message>
    <message>
        <source>{n} por enviar</source>
        <translation>{n} to send</translation>
    </message>
    <message>
        <source>1 cambio sin llegar</source>
        <translation>1 change that nobody gives</translation>
    </message>
    <message>
        <source>{n} cambios sin llegar</source>
        <translation>{n} changes that nobody gives</translation>
    </message>
    <message>
        <source>Todo al día</source>
        <translation>All up to date</translation>
    </message>
</context>
<context>
    <name>SyncRow</name>
    <message>
        <source>Sincronización: %1, %2</source>
        <translation>Sync: %1, %2</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Patio</source>
        <translation>Patio</translation>
    </message>
    <message>
        <source>Abrir Patio</source>
        <translation>Open Patio</translation>
    </message>
    <message>
        <source>Salir</source>
        <translation>Quit</translation>
    </message>
</context>
<context>
    <name>ValuePicker</name>
    <message>
        <source>¿Qué valor ha demostrado?</source>
        <translation>Which value did they show?</translation>
    </message>
</context>
</TS>
