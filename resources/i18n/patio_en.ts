<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="es_ES">
<context>
    <name>Acts</name>
    <message>
        <source>{name} guardado en {folder}</source>
        <translation>{name} saved in {folder}</translation>
    </message>
    <message>
        <source>Llegará en cuanto haya cerca quien lo tenga</source>
        <translation>It comes as soon as somebody who has it is nearby</translation>
    </message>
</context>
<context>
    <name>AddReaction</name>
    <message>
        <source>Reaccionar</source>
        <translation>React</translation>
    </message>
</context>
<context>
    <name>Alarms</name>
    <message>
        <source>Alguien</source>
        <translation>Somebody</translation>
    </message>
    <message>
        <source>Han usado una invitación más personas de las previstas</source>
        <translation>More people used an invitation than it was made for</translation>
    </message>
    <message>
        <source>Nadie de quienes la usaron puede hacer nada hasta que decidas quién se queda: {names}.</source>
        <translation>None of those who used it can do anything until you decide who stays: {names}.</translation>
    </message>
    <message>
        <source>Decidir</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>alguien</source>
        <translation>somebody</translation>
    </message>
    <message>
        <source>{who} ha intentado dar de baja a {other}</source>
        <translation>{who} tried to remove {other}</translation>
    </message>
    <message>
        <source>Tiene un papel igual o mayor, así que no ha tenido efecto. Que lo aclare alguien de Propiedad.</source>
        <translation>They have the same or a stronger role, so it had no effect. Have an owner settle it.</translation>
    </message>
    <message>
        <source>Ver a las personas</source>
        <translation>See the people</translation>
    </message>
    <message>
        <source>Las doce palabras se han usado en dos ordenadores a la vez</source>
        <translation>The twelve words were used on two computers at once</translation>
    </message>
    <message>
        <source>Los dos cambios valen. Si uno no es vuestro, alguien más tiene la llave de repuesto.</source>
        <translation>Both changes count. If one is not yours, somebody else has the spare key.</translation>
    </message>
    <message>
        <source>{who} conserva un papel que se le quitó</source>
        <translation>{who} still has a role that was taken away</translation>
    </message>
    <message>
        <source>Una persona se lo daba mientras otra se lo quitaba. Si no debe tenerlo, cámbiaselo otra vez.</source>
        <translation>One person gave it while another took it away. If they should not have it, change it again.</translation>
    </message>
    <message>
        <source>Un equipo de {who} parece existir dos veces</source>
        <translation>A computer of {who} seems to exist twice</translation>
    </message>
    <message>
        <source>Se copió, o se restauró de una copia. No se ha perdido nada. Pregúntale, y si nadie sabe por qué, quita ese equipo.</source>
        <translation>It was copied, or put back from a copy. Nothing is lost. Ask them, and if nobody knows why, remove that device.</translation>
    </message>
    <message>
        <source>Ver sus equipos</source>
        <translation>See their devices</translation>
    </message>
    <message>
        <source>De {who} llega más de lo que nadie escribe</source>
        <translation>More comes from {who} than anybody writes</translation>
    </message>
    <message>
        <source>{n} cosas en un día: quizá escribe un programa en ese ordenador. Pregúntale. Si no es suyo, se puede dar de baja sin lo de hoy.</source>
        <translation>{n} things in a day: a program may be writing on that computer. Ask them. If it is not theirs, they can be removed without what came today.</translation>
    </message>
    <message>
        <source>Dar de baja sin lo de hoy…</source>
        <translation>Remove without today&apos;s…</translation>
    </message>
    <message>
        <source>Solo tú llevas el patio</source>
        <translation>You alone run the patio</translation>
    </message>
    <message>
        <source>Si se pierden tus ordenadores, nadie puede seguir. Haz de Propiedad a otra persona.</source>
        <translation>If your computers are lost, nobody can go on. Make somebody else an owner.</translation>
    </message>
    <message>
        <source>Elegir a alguien</source>
        <translation>Choose somebody</translation>
    </message>
    <message>
        <source>Sois más de los que Patio puede llevar</source>
        <translation>You are more than Patio is made for</translation>
    </message>
    <message>
        <source>Hay más personas o equipos de los previstos, y puede ir lento. Quita los que ya no se usen.</source>
        <translation>There are more people or devices than foreseen, and it may get slow. Remove those that are not used any more.</translation>
    </message>
    <message>
        <source>Hay algo que mirar</source>
        <translation>There is something to look at</translation>
    </message>
    <message>
        <source>Este Patio no lo conoce ({kind}). Actualízalo.</source>
        <translation>This Patio does not know it ({kind}). Update it.</translation>
    </message>
    <message>
        <source>Un equipo que se quitó conoce aún la clave de la red</source>
        <translation>A device that was removed still knows the network&apos;s key</translation>
    </message>
    <message>
        <source>El primer equipo de Administración que se conecte pone otra en uno o dos minutos. No hay que hacer nada más.</source>
        <translation>The first administrator&apos;s device that connects sets another in a minute or two. There is nothing else to do.</translation>
    </message>
</context>
<context>
    <name>AnnouncementDialog</name>
    <message>
        <source>Editar el anuncio</source>
        <translation>Edit the announcement</translation>
    </message>
    <message>
        <source>Nuevo anuncio</source>
        <translation>New announcement</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>It was not saved</translation>
    </message>
    <message>
        <source>Escribir o ver</source>
        <translation>Write or look</translation>
    </message>
    <message>
        <source>Escribir</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>Vista previa</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Título</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Lo que la empresa quiere que sepa todo el mundo</source>
        <translation>What the company wants everybody to know</translation>
    </message>
    <message>
        <source>¿Pedir que lo lean otra vez?</source>
        <translation>Ask them to read it again?</translation>
    </message>
    <message>
        <source>Es una corrección pequeña</source>
        <translation>It is a small correction</translation>
    </message>
    <message>
        <source>Ha cambiado el fondo: que lo lean otra vez</source>
        <translation>The substance has changed: ask them to read it again</translation>
    </message>
    <message>
        <source>Los acuses valen y se ve que está corregido.</source>
        <translation>The receipts stay good, and it says that it was corrected.</translation>
    </message>
    <message>
        <source>Se pide a todo el mundo de nuevo, y se ven los dos textos.</source>
        <translation>Everybody is asked anew, and sees both texts.</translation>
    </message>
    <message>
        <source>¿Publicar el anuncio?</source>
        <translation>Publish the announcement?</translation>
    </message>
    <message>
        <source>Publicar</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>¿Descartar lo escrito?</source>
        <translation>Discard what you wrote?</translation>
    </message>
    <message>
        <source>Todavía no se ha publicado y no se guarda en ningún otro sitio.</source>
        <translation>It has not been published yet and is not kept anywhere else.</translation>
    </message>
    <message>
        <source>Descartar</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Seguir escribiendo</source>
        <translation>Keep writing</translation>
    </message>
</context>
<context>
    <name>AnnouncementList</name>
    <message>
        <source>Anuncios</source>
        <translation>Announcements</translation>
    </message>
    <message>
        <source>Lo que la empresa quiere que sepa todo el mundo</source>
        <translation>What the company wants everybody to know</translation>
    </message>
    <message>
        <source>Nuevo anuncio</source>
        <translation>New announcement</translation>
    </message>
    <message>
        <source>Qué anuncios</source>
        <translation>Which announcements</translation>
    </message>
    <message>
        <source>Todos</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Sin leer</source>
        <translation>Unread</translation>
    </message>
    <message>
        <source>Nada anunciado todavía</source>
        <translation>Nothing announced yet</translation>
    </message>
    <message>
        <source>Ningún anuncio pendiente</source>
        <translation>No announcements pending</translation>
    </message>
    <message>
        <source>Lo que publiques aquí saldrá en lo alto del patio de todos.</source>
        <translation>What you publish here goes to the top of everybody&apos;s patio.</translation>
    </message>
    <message>
        <source>Lo que la empresa anuncie saldrá aquí y en lo alto de tu patio.</source>
        <translation>What the company announces comes here and to the top of your patio.</translation>
    </message>
    <message>
        <source>Los que ya has leído siguen en la lista.</source>
        <translation>Those you&apos;ve read stay in the list.</translation>
    </message>
</context>
<context>
    <name>AnnouncementMenu</name>
    <message>
        <source>Copiar texto</source>
        <translation>Copy text</translation>
    </message>
    <message>
        <source>Guardar los acuses en PDF…</source>
        <translation>Save the receipts as PDF…</translation>
    </message>
    <message>
        <source>Guardar los acuses en CSV…</source>
        <translation>Save the receipts as CSV…</translation>
    </message>
    <message>
        <source>No puede esperar…</source>
        <translation>It cannot wait…</translation>
    </message>
    <message>
        <source>Copiar enlace interno</source>
        <translation>Copy internal link</translation>
    </message>
</context>
<context>
    <name>AnnouncementOptions</name>
    <message>
        <source>Foto o archivo PDF</source>
        <translation>Photo or PDF file</translation>
    </message>
    <message>
        <source>Pedir confirmación de lectura</source>
        <translation>Ask people to confirm that they read it</translation>
    </message>
    <message>
        <source>Verás quién lo ha leído y qué día, nunca a qué hora.</source>
        <translation>You see who has read it and on which day, never at which hour.</translation>
    </message>
    <message>
        <source>Fijar en lo alto</source>
        <translation>Keep on top</translation>
    </message>
    <message>
        <source>Fijar hasta</source>
        <translation>Pin until</translation>
    </message>
    <message>
        <source>Sin fecha: hasta que lo quites.</source>
        <translation>No date: until you take it off.</translation>
    </message>
    <message>
        <source>Vale hasta</source>
        <translation>Holds until</translation>
    </message>
    <message>
        <source>Sin fecha: no caduca.</source>
        <translation>No date: it does not end.</translation>
    </message>
    <message>
        <source>Después no se pide a nadie que lo lea y deja lo alto.</source>
        <translation>After that nobody is asked to read it, and it leaves the top.</translation>
    </message>
    <message>
        <source>Para qué canales</source>
        <translation>For which channels</translation>
    </message>
    <message>
        <source>Dirá que es para ellos y saldrá también en sus páginas. Lo recibe toda la empresa.</source>
        <translation>It will say that it is for them and be on their pages too. The whole company receives it.</translation>
    </message>
    <message>
        <source>Si no eliges ninguno, es para todo el mundo.</source>
        <translation>If you choose none, it is for everyone.</translation>
    </message>
</context>
<context>
    <name>AnnouncementPane</name>
    <message>
        <source>Estás al día</source>
        <translation>You are up to date</translation>
    </message>
    <message>
        <source>No hay anuncios que esperen por ti.</source>
        <translation>No announcement waits for you.</translation>
    </message>
</context>
<context>
    <name>AnnouncementSheet</name>
    <message>
        <source>%1 · corregido</source>
        <translation>%1 · corrected</translation>
    </message>
    <message>
        <source>Ha cambiado. Antes decía:</source>
        <translation>It has changed. Before it said:</translation>
    </message>
</context>
<context>
    <name>AnnouncementTools</name>
    <message>
        <source>Sin fijar</source>
        <translation>Not pinned</translation>
    </message>
    <message>
        <source>Editar</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Más acciones</source>
        <translation>More actions</translation>
    </message>
    <message>
        <source>¿Es urgente?</source>
        <translation>Is it urgent?</translation>
    </message>
    <message>
        <source>Cuando otra persona de Propiedad diga lo mismo, se avisará a todo el mundo en el acto, también fuera del horario. No se puede deshacer.</source>
        <translation>Once another owner says the same, everybody is told at once, also outside working hours. It cannot be undone.</translation>
    </message>
    <message>
        <source>Decir que es urgente</source>
        <translation>Say that it is urgent</translation>
    </message>
</context>
<context>
    <name>Announcements</name>
    <message>
        <source>No pide confirmación</source>
        <translation>Asks for no confirmation</translation>
    </message>
    <message>
        <source>fijado</source>
        <translation>pinned</translation>
    </message>
    <message>
        <source>sin leer</source>
        <translation>unread</translation>
    </message>
    <message>
        <source>Aquí ahora</source>
        <translation>Here now</translation>
    </message>
    <message>
        <source>Fuera hasta el {day}</source>
        <translation>Away until {day}</translation>
    </message>
    <message>
        <source>Lo tiene y no ha contestado</source>
        <translation>Has it and has not answered</translation>
    </message>
    <message>
        <source>Sin pasar por la red {since}</source>
        <translation>Not on the network {since}</translation>
    </message>
    <message>
        <source>Aún no le ha llegado</source>
        <translation>It has not come to them yet</translation>
    </message>
    <message>
        <source>El equipo de {names} aún no ha recibido el anuncio. Le llegará en cuanto vuelva a la red de la oficina.</source>
        <translation>{names}&apos;s device hasn&apos;t received it yet. It will as soon as it is back on the office network.</translation>
    </message>
    <message>
        <source>Los equipos de {names} aún no han recibido el anuncio. Les llegará en cuanto vuelvan a la red de la oficina.</source>
        <translation>The devices of {names} haven&apos;t received it yet. They will as soon as they are back on the office network.</translation>
    </message>
    <message>
        <source>{day}, con una duda</source>
        <translation>{day}, with a question</translation>
    </message>
    <message>
        <source>Lo escribió</source>
        <translation>Wrote it</translation>
    </message>
    <message>
        <source>1 el mismo día</source>
        <translation>1 on the same day</translation>
    </message>
    <message>
        <source>{n} el mismo día</source>
        <translation>{n} on the same day</translation>
    </message>
    <message>
        <source>1 después</source>
        <translation>1 later</translation>
    </message>
    <message>
        <source>{n} después</source>
        <translation>{n} later</translation>
    </message>
    <message>
        <source>Fijado</source>
        <translation>Pinned</translation>
    </message>
    <message>
        <source>Fijado hasta el {day}</source>
        <translation>Pinned until {day}</translation>
    </message>
    <message>
        <source>Urgente: se avisa a cualquier hora</source>
        <translation>Urgent: people are told at any hour</translation>
    </message>
    <message>
        <source>{name} dice que es urgente. Para avisar fuera del horario lo tiene que decir otra persona de Propiedad.</source>
        <translation>{name} says that it is urgent. For people to be told outside working hours another owner has to say so.</translation>
    </message>
    <message>
        <source>{name} ve que lo has leído y qué día.</source>
        <translation>{name} sees that you have read it and on which day.</translation>
    </message>
    <message>
        <source>{name} verá que lo has leído.</source>
        <translation>{name} will see that you have read it.</translation>
    </message>
    <message>
        <source>Para {channels}</source>
        <translation>For {channels}</translation>
    </message>
    <message>
        <source>Vale hasta el {day}</source>
        <translation>Holds until {day}</translation>
    </message>
    <message>
        <source>Recordado hoy</source>
        <translation>Reminded today</translation>
    </message>
    <message>
        <source>Recordar a 1 persona</source>
        <translation>Remind 1 person</translation>
    </message>
    <message>
        <source>Recordar a {n} personas</source>
        <translation>Remind {n} people</translation>
    </message>
</context>
<context>
    <name>AnnouncementsPage</name>
    <message>
        <source>Anuncios</source>
        <translation>Announcements</translation>
    </message>
    <message>
        <source>Acuses guardados en %1</source>
        <translation>Receipts saved in %1</translation>
    </message>
</context>
<context>
    <name>Announcing</name>
    <message>
        <source>Sobra 1 letra</source>
        <translation>1 letter too many</translation>
    </message>
    <message>
        <source>Sobran {n} letras</source>
        <translation>{n} letters too many</translation>
    </message>
    <message>
        <source>Queda 1 letra</source>
        <translation>1 letter left</translation>
    </message>
    <message>
        <source>Quedan {n} letras</source>
        <translation>{n} letters left</translation>
    </message>
    <message>
        <source>Publicar para 1 persona</source>
        <translation>Publish to 1 person</translation>
    </message>
    <message>
        <source>Publicar para las {n} personas</source>
        <translation>Publish to all {n} people</translation>
    </message>
    <message>
        <source>Le llegará a 1 persona</source>
        <translation>It goes to 1 person</translation>
    </message>
    <message>
        <source>Les llegará a las {n} personas del patio</source>
        <translation>It goes to all {n} people in the patio</translation>
    </message>
    <message>
        <source>{line}, y a cada una se le pide que confirme que lo ha leído.</source>
        <translation>{line}, and each is asked to confirm having read it.</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>Responder</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>La lee toda la empresa, y queda para siempre.</source>
        <translation>The whole company reads it, and it stays for good.</translation>
    </message>
    <message>
        <source>Publicar la respuesta</source>
        <translation>Publish the answer</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>¿Es verdad lo que se comenta?</source>
        <translation>Is what people say true?</translation>
    </message>
    <message>
        <source>Hasta cuándo</source>
        <translation>Until when</translation>
    </message>
    <message>
        <source>¿Hasta cuándo?</source>
        <translation>Until when?</translation>
    </message>
    <message>
        <source>Qué se puede decir por ahora</source>
        <translation>What can be said for now</translation>
    </message>
    <message>
        <source>La respuesta, como se la dirías a todos a la cara</source>
        <translation>The answer, as you would say it to everybody&apos;s face</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Preguntar a %1</source>
        <translation>Ask %1</translation>
    </message>
    <message>
        <source>Va con tu nombre, y la pregunta y la respuesta las ve toda la empresa.</source>
        <translation>It goes with your name, and the whole company sees the question and the answer.</translation>
    </message>
    <message>
        <source>Preguntar</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>¿Qué le preguntas?</source>
        <translation>What do you ask them?</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>It was not saved</translation>
    </message>
</context>
<context>
    <name>Attaching</name>
    <message>
        <source>Las fotos y los archivos van en una publicación.</source>
        <translation>Photos and files go in a post.</translation>
    </message>
    <message>
        <source>Solo se pueden añadir archivos de este equipo, y no carpetas.</source>
        <translation>Only files of this computer can be added, and no folders.</translation>
    </message>
    <message>
        <source>No se puede leer {name}.</source>
        <translation>{name} cannot be read.</translation>
    </message>
    <message>
        <source>{name} está vacío.</source>
        <translation>{name} is empty.</translation>
    </message>
</context>
<context>
    <name>AttachmentItem</name>
    <message>
        <source>Describe la foto para quien no pueda verla</source>
        <translation>Describe the photo for people who can&apos;t see it</translation>
    </message>
    <message>
        <source>Quitar %1</source>
        <translation>Remove %1</translation>
    </message>
</context>
<context>
    <name>AttachmentsDialog</name>
    <message>
        <source>Elegir fotos y archivos</source>
        <translation>Choose photos and files</translation>
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
        <source>Fotos y PDF</source>
        <translation>Photos and PDF</translation>
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
    <name>Card</name>
    <message>
        <source>Esta página aún no sabe mostrarlo</source>
        <translation>This page cannot show it yet</translation>
    </message>
    <message>
        <source>Lo que dice se lee con «patio show».</source>
        <translation>“patio show” shows what it says.</translation>
    </message>
    <message>
        <source>Esa publicación se ha borrado</source>
        <translation>That post has been deleted</translation>
    </message>
    <message>
        <source>Ya no está en este equipo.</source>
        <translation>It is no longer on this device.</translation>
    </message>
    <message>
        <source>Este equipo aún no ha recibido esa publicación</source>
        <translation>This device hasn’t received that post yet</translation>
    </message>
    <message>
        <source>Llegará sola cuando haya cerca un equipo que la tenga.</source>
        <translation>It will arrive by itself when a device that has it is nearby.</translation>
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
    <name>CardMenu</name>
    <message>
        <source>Proponer para fuera</source>
        <translation>Suggest for outside</translation>
    </message>
    <message>
        <source>Así lo hacemos: hacer una ficha</source>
        <translation>How we do it: make a card</translation>
    </message>
    <message>
        <source>Copiar texto</source>
        <translation>Copy text</translation>
    </message>
    <message>
        <source>Copiar enlace interno</source>
        <translation>Copy internal link</translation>
    </message>
</context>
<context>
    <name>CardPage</name>
    <message>
        <source>Ir a Inicio</source>
        <translation>Go to Home</translation>
    </message>
    <message>
        <source>Deshacer</source>
        <translation>Undo</translation>
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
    <message>
        <source>También estuvo en ello.</source>
        <translation>Was in it too.</translation>
    </message>
    <message>
        <source>También fue {names}, dice {by}</source>
        <translation>It was {names} too, says {by}</translation>
    </message>
    <message>
        <source>También fueron {names}, dice {by}</source>
        <translation>It was {names} too, says {by}</translation>
    </message>
    <message>
        <source>corregido</source>
        <translation>corrected</translation>
    </message>
    <message>
        <source>editado</source>
        <translation>edited</translation>
    </message>
    <message>
        <source>Editado: {when}</source>
        <translation>Edited: {when}</translation>
    </message>
    <message>
        <source>hasta el {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>Has dado el visto bueno para contarlo fuera.</source>
        <translation>You have cleared this to be told outside.</translation>
    </message>
    <message>
        <source>{name} ha dado el visto bueno para contarlo fuera.</source>
        <translation>{name} has cleared this to be told outside.</translation>
    </message>
    <message>
        <source>Ver 1 comentario anterior</source>
        <translation>Show 1 earlier comment</translation>
    </message>
    <message>
        <source>Ver comentarios anteriores ({n})</source>
        <translation>Show earlier comments ({n})</translation>
    </message>
</context>
<context>
    <name>Care</name>
    <message>
        <source>Falta guardar la llave de repuesto</source>
        <translation>The spare key is still to be kept</translation>
    </message>
    <message>
        <source>La llave de repuesto está sin comprobar</source>
        <translation>The spare key has not been checked</translation>
    </message>
    <message>
        <source>Solo tú llevas el patio</source>
        <translation>You alone run the patio</translation>
    </message>
    <message>
        <source>Las doce palabras no quedan en ningún sitio: solo puedes verlas hasta que salgas de Patio.</source>
        <translation>The twelve words are kept nowhere: you can only see them until you quit Patio.</translation>
    </message>
    <message>
        <source>Sin sus doce palabras, un patio cuyos ordenadores se pierden no vuelve. Mira que el papel sigue donde lo dejaste.</source>
        <translation>Without its twelve words a patio whose computers are lost does not come back. See that the paper is where you left it.</translation>
    </message>
    <message>
        <source>Ya sois varios: si un día no estás, nadie puede invitar, anunciar ni quitar a nadie. Haz de Propiedad a otra persona.</source>
        <translation>There are several of you: on a day when you are away nobody can invite, announce or remove anybody. Make somebody else an owner.</translation>
    </message>
    <message>
        <source>Ver las palabras</source>
        <translation>See the words</translation>
    </message>
    <message>
        <source>Comprobar ahora</source>
        <translation>Check now</translation>
    </message>
    <message>
        <source>Elegir a alguien</source>
        <translation>Choose somebody</translation>
    </message>
    <message>
        <source>Hay algo que revisar</source>
        <translation>Something needs a look</translation>
    </message>
    <message>
        <source>Hay {n} cosas que revisar</source>
        <translation>{n} things need a look</translation>
    </message>
    <message>
        <source>Revisar</source>
        <translation>Have a look</translation>
    </message>
</context>
<context>
    <name>Channel</name>
    <message>
        <source>Nadie ha escrito aquí todavía</source>
        <translation>Nobody has written here yet</translation>
    </message>
    <message>
        <source>1 persona escribe aquí</source>
        <translation>1 person writes here</translation>
    </message>
    <message>
        <source>{n} personas escriben aquí</source>
        <translation>{n} people write here</translation>
    </message>
    <message>
        <source>Ese canal ya está en la lista.</source>
        <translation>That channel is already in the list.</translation>
    </message>
</context>
<context>
    <name>ChannelHead</name>
    <message>
        <source>Archivado: se puede leer, y nada nuevo entra.</source>
        <translation>Archived: it can be read, and nothing new goes in.</translation>
    </message>
    <message>
        <source>Siguiendo</source>
        <translation>Following</translation>
    </message>
    <message>
        <source>Ajustes del canal</source>
        <translation>Channel settings</translation>
    </message>
</context>
<context>
    <name>ChannelList</name>
    <message>
        <source>Canales</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>Crear canal</source>
        <translation>Create channel</translation>
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
    <name>ChannelPopover</name>
    <message>
        <source>Canales</source>
        <translation>Channels</translation>
    </message>
</context>
<context>
    <name>ChannelSettings</name>
    <message>
        <source>Lo cambia quien lo abrió, Propiedad o Administración.</source>
        <translation>Whoever opened it, an owner or an administrator changes it.</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>Para qué es este canal</source>
        <translation>What this channel is for</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Archivado</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>Se puede leer, y nada nuevo entra. Se puede volver a abrir.</source>
        <translation>It can be read, and nothing new goes in. It can be opened again.</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Más sobre «%1»</source>
        <translation>More about “%1”</translation>
    </message>
    <message>
        <source>Ver como tabla</source>
        <translation>View as table</translation>
    </message>
    <message>
        <source>Copiar</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Guardar imagen</source>
        <translation>Save image</translation>
    </message>
</context>
<context>
    <name>ChartSaved</name>
    <message>
        <source>No se ha guardado</source>
        <translation>It was not saved</translation>
    </message>
</context>
<context>
    <name>ChartSaving</name>
    <message>
        <source>Guardar imagen</source>
        <translation>Save image</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Imágenes</source>
        <translation>Images</translation>
    </message>
</context>
<context>
    <name>ChoiceRow</name>
    <message>
        <source>Tu voto</source>
        <translation>Your vote</translation>
    </message>
</context>
<context>
    <name>ClearDialog</name>
    <message>
        <source>Dar visto bueno para fuera</source>
        <translation>Clear for outside</translation>
    </message>
    <message>
        <source>Proponer para fuera</source>
        <translation>Suggest for outside</translation>
    </message>
    <message>
        <source>Lo que se dijo dentro no sale. Escribe lo que sí puede contarse.</source>
        <translation>What was said inside does not go out. Write what can be told.</translation>
    </message>
    <message>
        <source>Lo decide Propiedad. Tu propuesta se lee como comentario en la publicación.</source>
        <translation>An owner decides. Your suggestion is read as a comment on the post.</translation>
    </message>
    <message>
        <source>Dar visto bueno</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Proponer</source>
        <translation>Suggest</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>%1, dentro: «%2»</source>
        <translation>%1, inside: “%2”</translation>
    </message>
    <message>
        <source>Lo que puede contarse fuera</source>
        <translation>What can be told outside</translation>
    </message>
    <message>
        <source>Por qué merece contarse, y a quién</source>
        <translation>Why it deserves to be told, and to whom</translation>
    </message>
    <message>
        <source>Con la foto de la publicación</source>
        <translation>With the photo of the post</translation>
    </message>
    <message>
        <source>Quien salga en ella tiene que estar abajo.</source>
        <translation>Whoever is in it must be below.</translation>
    </message>
    <message>
        <source>Quién sale</source>
        <translation>Who is in it</translation>
    </message>
    <message>
        <source>No se cuenta hasta que a cada cual le parezca bien.</source>
        <translation>It is not told until each of them agrees.</translation>
    </message>
    <message>
        <source>Añadir a alguien</source>
        <translation>Add somebody</translation>
    </message>
    <message>
        <source>Quitar a %1</source>
        <translation>Remove %1</translation>
    </message>
    <message>
        <source>Dónde</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Una o dos.</source>
        <translation>One or two.</translation>
    </message>
    <message>
        <source>Hasta cuándo</source>
        <translation>Until when</translation>
    </message>
    <message>
        <source>Después deja de ofrecerse.</source>
        <translation>After that it is not offered any more.</translation>
    </message>
</context>
<context>
    <name>Clip</name>
    <message>
        <source>Copiado</source>
        <translation>Copied</translation>
    </message>
</context>
<context>
    <name>CodeBlock</name>
    <message>
        <source>Código</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Copiado</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Copiar</source>
        <translation>Copy</translation>
    </message>
</context>
<context>
    <name>Comment</name>
    <message>
        <source>Más acciones del comentario de %1</source>
        <translation>More actions for the comment by %1</translation>
    </message>
</context>
<context>
    <name>CommentMenu</name>
    <message>
        <source>Copiar texto</source>
        <translation>Copy text</translation>
    </message>
    <message>
        <source>Copiar enlace interno</source>
        <translation>Copy internal link</translation>
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
    <name>Company</name>
    <message>
        <source>Imágenes</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>Elegir el logotipo</source>
        <translation>Choose the logo</translation>
    </message>
</context>
<context>
    <name>CompanySettings</name>
    <message>
        <source>Nombre y logotipo</source>
        <translation>Name and logo</translation>
    </message>
    <message>
        <source>Lo ve toda la empresa</source>
        <translation>The whole company sees it</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nombre de la empresa</source>
        <translation>Company’s name</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Logotipo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Una imagen cuadrada; de otra se toma el centro.</source>
        <translation>A square picture; of any other the middle is taken.</translation>
    </message>
    <message>
        <source>Logotipo de %1</source>
        <translation>Logo of %1</translation>
    </message>
    <message>
        <source>Está en otro equipo y llegará cuando esté cerca.</source>
        <translation>It is on another device and comes when that is nearby.</translation>
    </message>
    <message>
        <source>Cambiar</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Elegir una imagen</source>
        <translation>Choose a picture</translation>
    </message>
    <message>
        <source>Quitar</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Ya no espera nadie</source>
        <translation>Nobody is waiting any more</translation>
    </message>
    <message>
        <source>No coinciden</source>
        <translation>They differ</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Un momento…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Coinciden</source>
        <translation>They match</translation>
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
    <message>
        <source>En privado solo puede ir a una persona. Quita a las demás, o que lo vean.</source>
        <translation>In private they can go to one person only. Remove the others, or let everyone see it.</translation>
    </message>
    <message>
        <source>Solo lo ve quien lo recibe</source>
        <translation>Only the receiver sees it</translation>
    </message>
    <message>
        <source>Lo ve toda la empresa</source>
        <translation>The whole company sees it</translation>
    </message>
    <message>
        <source>Enviado. Solo lo ve quien lo recibe.</source>
        <translation>Sent. Only the receiver sees it.</translation>
    </message>
    <message>
        <source>Borrado para todos</source>
        <translation>Deleted for everyone</translation>
    </message>
</context>
<context>
    <name>ComposerDrop</name>
    <message>
        <source>Suelta aquí las fotos y los archivos</source>
        <translation>Drop the photos and files here</translation>
    </message>
</context>
<context>
    <name>ComposerFoot</name>
    <message>
        <source>Foto</source>
        <translation>Photo</translation>
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
    <message>
        <source>Preguntar</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>Archivo</source>
        <translation>File</translation>
    </message>
</context>
<context>
    <name>Computer</name>
    <message>
        <source>{log} de publicaciones y {files} de fotos y archivos. Quedan {free} en el disco.</source>
        <translation>{log} of posts and {files} of photos and files. {free} are left on the disk.</translation>
    </message>
</context>
<context>
    <name>ComputerSettings</name>
    <message>
        <source>Este equipo</source>
        <translation>This device</translation>
    </message>
    <message>
        <source>Lo que los demás leen de él, y lo que guarda</source>
        <translation>What others read of it, and what it keeps</translation>
    </message>
    <message>
        <source>Sitio</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Se lee junto a tu nombre, por ejemplo «Taller, hornos».</source>
        <translation>It is read beside your name, for example “Workshop, kilns”.</translation>
    </message>
    <message>
        <source>Dónde está</source>
        <translation>Where it is</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Guardado</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Espacio</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>Está en %1</source>
        <translation>It is in %1</translation>
    </message>
    <message>
        <source>Para quien lleva los ordenadores</source>
        <translation>For whoever looks after the computers</translation>
    </message>
    <message>
        <source>Versión de Patio</source>
        <translation>Version of Patio</translation>
    </message>
    <message>
        <source>Clave de este equipo</source>
        <translation>Key of this device</translation>
    </message>
    <message>
        <source>Al empezar el día</source>
        <translation>When the day begins</translation>
    </message>
    <message>
        <source>Abrir Patio al iniciar sesión</source>
        <translation>Open Patio when you log in</translation>
    </message>
    <message>
        <source>Espera sin ventana junto al reloj y te avisa. Donde no hay ese sitio, se queda minimizado.</source>
        <translation>It waits beside the clock without a window and tells you. Where there is no such place it stays minimised.</translation>
    </message>
    <message>
        <source>Nombre en la red</source>
        <translation>Name on the network</translation>
    </message>
    <message>
        <source>Dirección y puerto</source>
        <translation>Address and port</translation>
    </message>
</context>
<context>
    <name>ContestedDialog</name>
    <message>
        <source>¿Quién se queda?</source>
        <translation>Who stays?</translation>
    </message>
    <message>
        <source>Han usado la invitación más personas de las previstas: quizá alguien reenvió el código. Marca a quien conozcas; las demás quedan fuera y la invitación se cierra.</source>
        <translation>More people than intended have used the invitation: perhaps somebody passed the code on. Tick whom you know; the others are out, and the invitation is closed.</translation>
    </message>
    <message>
        <source>Un momento…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Cerrar la invitación</source>
        <translation>Close the invitation</translation>
    </message>
</context>
<context>
    <name>CopyLink</name>
    <message>
        <source>Copiado</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Copiar</source>
        <translation>Copy</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Elegir un día</source>
        <translation>Choose a day</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
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
    <message>
        <source>{day} de {month}</source>
        <translation>{day} {month}</translation>
    </message>
    <message>
        <source>{day} de {month} de {year}</source>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <source>{month} de {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>mañana</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>el {day}</source>
        <translation>{day}</translation>
    </message>
    <message>
        <source>hoy a las {clock}</source>
        <translation>today at {clock}</translation>
    </message>
    <message>
        <source>mañana a las {clock}</source>
        <translation>tomorrow at {clock}</translation>
    </message>
    <message>
        <source>el {day} a las {clock}</source>
        <translation>on {day} at {clock}</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day} {month}</translation>
    </message>
    <message>
        <source>ayer a las {clock}</source>
        <translation>yesterday at {clock}</translation>
    </message>
</context>
<context>
    <name>DayGrid</name>
    <message>
        <source>Mes anterior</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>Mes siguiente</source>
        <translation>Next month</translation>
    </message>
</context>
<context>
    <name>DayRow</name>
    <message>
        <source>Sin fecha</source>
        <translation>No date</translation>
    </message>
    <message>
        <source>Quitar la fecha de «%1»</source>
        <translation>Take away the date of “%1”</translation>
    </message>
</context>
<context>
    <name>DialogFrame</name>
    <message>
        <source>Cancelar</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>DigitsField</name>
    <message>
        <source>Seis cifras</source>
        <translation>Six digits</translation>
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
    <message>
        <source>¿Descartar los cambios?</source>
        <translation>Discard the changes?</translation>
    </message>
    <message>
        <source>La publicación que estaba guardada se queda como estaba.</source>
        <translation>The post that was kept stays as it was.</translation>
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
    <message>
        <source>Abrir en Ajustes</source>
        <translation>Open in Settings</translation>
    </message>
</context>
<context>
    <name>DoubtDialog</name>
    <message>
        <source>¿Qué no queda claro?</source>
        <translation>What is not clear?</translation>
    </message>
    <message>
        <source>Le llega a %1 con tu nombre, y contestará una vez para todo el mundo. Cuenta como leído.</source>
        <translation>It goes to %1 with your name, who answers once for everybody. It counts as read.</translation>
    </message>
    <message>
        <source>Tu duda</source>
        <translation>Your question</translation>
    </message>
    <message>
        <source>Enviar la duda</source>
        <translation>Send the question</translation>
    </message>
</context>
<context>
    <name>DoubtsBlock</name>
    <message>
        <source>Dudas</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Respuesta a las dudas</source>
        <translation>Answer to the questions</translation>
    </message>
    <message>
        <source>Responder a todas a la vez</source>
        <translation>Answer all of them at once</translation>
    </message>
    <message>
        <source>Cambiar la respuesta</source>
        <translation>Change the answer</translation>
    </message>
    <message>
        <source>La ve todo el mundo debajo del anuncio, una sola vez para todas las dudas.</source>
        <translation>Everybody sees it below the announcement, once for all questions.</translation>
    </message>
    <message>
        <source>Tu respuesta</source>
        <translation>Your answer</translation>
    </message>
    <message>
        <source>Responder</source>
        <translation>Answer</translation>
    </message>
</context>
<context>
    <name>EditAway</name>
    <message>
        <source>Estoy fuera, o lo estaré</source>
        <translation>I am away, or will be</translation>
    </message>
    <message>
        <source>Vacaciones, una feria, una baja: así nadie te espera.</source>
        <translation>Holidays, a fair, sick leave: so that nobody waits for you.</translation>
    </message>
    <message>
        <source>Primer día</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Último día</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Por qué, si quieres decirlo</source>
        <translation>Why, if you want to say</translation>
    </message>
</context>
<context>
    <name>EditBirthday</name>
    <message>
        <source>Cumpleaños</source>
        <translation>Birthday</translation>
    </message>
    <message>
        <source>Día del cumpleaños</source>
        <translation>Day of the birthday</translation>
    </message>
    <message>
        <source>Mes del cumpleaños</source>
        <translation>Month of the birthday</translation>
    </message>
    <message>
        <source>Si no lo pones, nadie lo sabrá por Patio.</source>
        <translation>If you leave it out, nobody learns it from Patio.</translation>
    </message>
</context>
<context>
    <name>EditPhotoDialog</name>
    <message>
        <source>Elegir mi foto</source>
        <translation>Choose my photo</translation>
    </message>
    <message>
        <source>Elegir</source>
        <translation>Choose</translation>
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
    <name>EditPortrait</name>
    <message>
        <source>Cambiar la foto</source>
        <translation>Change the photo</translation>
    </message>
    <message>
        <source>Poner una foto</source>
        <translation>Add a photo</translation>
    </message>
    <message>
        <source>Quitar la foto</source>
        <translation>Remove the photo</translation>
    </message>
</context>
<context>
    <name>EditProfile</name>
    <message>
        <source>Editar mi ficha</source>
        <translation>Edit my profile</translation>
    </message>
    <message>
        <source>Lo ve toda la empresa, y nadie más.</source>
        <translation>The whole company sees it, and nobody else.</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>It was not saved</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Puesto</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Sitio</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Teléfono o extensión</source>
        <translation>Phone or extension</translation>
    </message>
    <message>
        <source>Pregúntame sobre…</source>
        <translation>Ask me about…</translation>
    </message>
    <message>
        <source>Una cosa por línea. Con tres basta.</source>
        <translation>One thing per line. Three are enough.</translation>
    </message>
    <message>
        <source>Idiomas</source>
        <translation>Languages</translation>
    </message>
    <message>
        <source>Uno por línea.</source>
        <translation>One per line.</translation>
    </message>
    <message>
        <source>¿Descartar los cambios?</source>
        <translation>Discard the changes?</translation>
    </message>
    <message>
        <source>Lo que has cambiado en tu ficha no se ha guardado.</source>
        <translation>What you changed in your profile has not been saved.</translation>
    </message>
    <message>
        <source>Descartar</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Seguir</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>EnclosedDialog</name>
    <message>
        <source>Elegir fotos y archivos</source>
        <translation>Choose photos and files</translation>
    </message>
    <message>
        <source>Añadir</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>EnclosedStrip</name>
    <message>
        <source>Se envía con el mensaje</source>
        <translation>Goes with the message</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>llave de repuesto</source>
        <translation>spare key</translation>
    </message>
    <message>
        <source>Está en {name}. Imprímela y borra el archivo: quien lo tenga puede entrar.</source>
        <translation>It is in {name}. Print it and delete the file: whoever has it can come in.</translation>
    </message>
</context>
<context>
    <name>EntryAgain</name>
    <message>
        <source>Vuelve a entrar en tu patio</source>
        <translation>Come back into your patio</translation>
    </message>
    <message>
        <source>Lo escrito está en los ordenadores de los demás, y vuelve solo. Dinos qué tienes a mano.</source>
        <translation>What was written is on the others’ computers, and comes back by itself. Say what you have at hand.</translation>
    </message>
    <message>
        <source>Un ordenador más</source>
        <translation>One more computer</translation>
    </message>
    <message>
        <source>Sigo usando el otro: allí saco un código.</source>
        <translation>I still use the other one, and get a code there.</translation>
    </message>
    <message>
        <source>Un ordenador en lugar del de antes</source>
        <translation>A computer in place of the old one</translation>
    </message>
    <message>
        <source>El otro se perdió o se rompió: Administración me da un código.</source>
        <translation>The other one is lost or broken: an administrator gives me a code.</translation>
    </message>
    <message>
        <source>Tengo las doce palabras</source>
        <translation>I have the twelve words</translation>
    </message>
    <message>
        <source>Soy de Propiedad y perdí mis ordenadores, pero hay compañeros con el suyo.</source>
        <translation>I am an owner and lost my computers, but colleagues have theirs.</translation>
    </message>
    <message>
        <source>Tengo una copia de seguridad</source>
        <translation>I have a backup</translation>
    </message>
    <message>
        <source>Un archivo y sus doce palabras. Sirve aunque no quede ningún otro ordenador.</source>
        <translation>A file and its twelve words. It works even when no other computer is left.</translation>
    </message>
    <message>
        <source>Atrás</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>EntryAsking</name>
    <message>
        <source>Nadie ha contestado todavía. Seguimos intentándolo.</source>
        <translation>Nobody has answered yet. We keep trying.</translation>
    </message>
    <message>
        <source>Un momento…</source>
        <translation>One moment…</translation>
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
        <source>Solo hace falta si la red no deja ver a los demás. Quien está dentro la ve en Ajustes, Red.</source>
        <translation>Only needed where the network hides the others. Whoever is inside sees it in Settings, Network.</translation>
    </message>
    <message>
        <source>Leyendo la imagen…</source>
        <translation>Reading the picture…</translation>
    </message>
    <message>
        <source>Leer un QR de una imagen</source>
        <translation>Read a QR from a picture</translation>
    </message>
</context>
<context>
    <name>EntryBackup</name>
    <message>
        <source>Abrir una copia de seguridad</source>
        <translation>Open a backup</translation>
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
        <source>Copias de Patio</source>
        <translation>Backups of Patio</translation>
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
        <source>Escribe o pega aquí el código, o pega su QR</source>
        <translation>Type or paste the code here, or paste its QR</translation>
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
    <name>EntryDrop</name>
    <message>
        <source>Suelta aquí la invitación o la copia</source>
        <translation>Drop the invitation or the backup here</translation>
    </message>
</context>
<context>
    <name>EntryFeet</name>
    <message>
        <source>Atrás</source>
        <translation>Back</translation>
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
        <source>¿Tu empresa aún no tiene patio?</source>
        <translation>Your company has no patio yet?</translation>
    </message>
    <message>
        <source>Crear el patio de mi empresa</source>
        <translation>Create my company’s patio</translation>
    </message>
    <message>
        <source>¿Ya estabas en el patio?</source>
        <translation>Were you in the patio before?</translation>
    </message>
    <message>
        <source>Volver a entrar</source>
        <translation>Come back in</translation>
    </message>
</context>
<context>
    <name>EntryKey</name>
    <message>
        <source>En su orden, con espacios</source>
        <translation>In their order, with spaces</translation>
    </message>
    <message>
        <source>1 palabra de 12</source>
        <translation>1 word of 12</translation>
    </message>
    <message>
        <source>%1 palabras de 12</source>
        <translation>%1 words of 12</translation>
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
    <name>EntryLink</name>
    <message>
        <source>Un ordenador en lugar del de antes</source>
        <translation>A computer in place of the old one</translation>
    </message>
    <message>
        <source>Un ordenador más</source>
        <translation>One more computer</translation>
    </message>
    <message>
        <source>Pide a Administración un código para tu ordenador nuevo. En cuanto entres, el de antes deja de formar parte del patio.</source>
        <translation>Ask an administrator for a code for your new computer. As soon as you are in, the old one is no longer part of the patio.</translation>
    </message>
    <message>
        <source>En tu otro ordenador: Ajustes, Personas y equipos, y en tu fila «Añadir otro equipo».</source>
        <translation>On your other computer: Settings, People and devices, and in your row “Add another device”.</translation>
    </message>
    <message>
        <source>El código</source>
        <translation>The code</translation>
    </message>
    <message>
        <source>56 letras y números. Puedes pegar el mensaje entero.</source>
        <translation>56 letters and digits. You can paste the whole message.</translation>
    </message>
    <message>
        <source>Entrar</source>
        <translation>Enter</translation>
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
    <name>EntryPicture</name>
    <message>
        <source>Leer un QR de una imagen</source>
        <translation>Read a QR from a picture</translation>
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
        <source>Imágenes</source>
        <translation>Pictures</translation>
    </message>
</context>
<context>
    <name>EntryRecover</name>
    <message>
        <source>Vuelve con las doce palabras</source>
        <translation>Come back with the twelve words</translation>
    </message>
    <message>
        <source>Entras como una persona más de Propiedad, y nadie deja de estar. Tiene que haber algún ordenador de la empresa encendido.</source>
        <translation>You come in as one more owner, and nobody is removed. One of the company’s computers has to be on.</translation>
    </message>
    <message>
        <source>Vuelves como Propiedad, y los ordenadores que tenías dejan de formar parte del patio. Tiene que haber algún otro de la empresa encendido.</source>
        <translation>You come back as owner, and the computers you had are no longer part of the patio. Another one of the company has to be on.</translation>
    </message>
    <message>
        <source>Las doce palabras de la llave de repuesto</source>
        <translation>The twelve words of the spare key</translation>
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
        <source>Los ordenadores perdidos eran míos</source>
        <translation>The lost computers were mine</translation>
    </message>
    <message>
        <source>Los ordenadores perdidos no eran míos</source>
        <translation>The lost computers were not mine</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Come back</translation>
    </message>
</context>
<context>
    <name>EntryRestore</name>
    <message>
        <source>Restaura una copia</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>Vuelves como quien hizo la copia, y los ordenadores que tenía dejan de formar parte del patio.</source>
        <translation>You come back as whoever made the backup, and the computers they had are no longer part of the patio.</translation>
    </message>
    <message>
        <source>Elegir el archivo de la copia</source>
        <translation>Choose the backup’s file</translation>
    </message>
    <message>
        <source>Acaba en «.patio-backup». También puedes arrastrarlo hasta aquí.</source>
        <translation>It ends in “.patio-backup”. You can drag it here as well.</translation>
    </message>
    <message>
        <source>Las doce palabras que abren la copia</source>
        <translation>The twelve words that open the backup</translation>
    </message>
    <message>
        <source>El código para tu ordenador nuevo</source>
        <translation>The code for your new computer</translation>
    </message>
    <message>
        <source>Te lo da quien lleva el patio, en Ajustes, Personas y equipos.</source>
        <translation>Whoever runs the patio has it, in Settings, People and devices.</translation>
    </message>
    <message>
        <source>No queda ningún otro ordenador con este patio</source>
        <translation>No other computer with this patio is left</translation>
    </message>
    <message>
        <source>Lo escrito después de la copia se da por perdido. Si alguien puede encender el suyo, mejor espera.</source>
        <translation>What was written after the backup is given up. If somebody can switch theirs on, better wait.</translation>
    </message>
    <message>
        <source>Son las palabras de la empresa</source>
        <translation>The words are the company’s</translation>
    </message>
    <message>
        <source>Las palabras son mías, no de la empresa</source>
        <translation>The words are mine, not the company’s</translation>
    </message>
    <message>
        <source>Restaurar</source>
        <translation>Restore</translation>
    </message>
</context>
<context>
    <name>EntrySheet</name>
    <message>
        <source>Guardar la hoja</source>
        <translation>Save the sheet</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel</translation>
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
    <message>
        <source>Guardar una hoja para imprimir</source>
        <translation>Save a sheet to print</translation>
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
        <source>Tiene un signo oculto que pone las letras al revés. Escríbelo sin copiar y pegar.</source>
        <translation>It has a hidden sign that turns letters back to front. Type it instead of pasting it.</translation>
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
        <source>Ese archivo no tiene nada dentro. Elige otro.</source>
        <translation>That file has nothing in it. Choose another one.</translation>
    </message>
    <message>
        <source>Ese archivo es del propio Patio, y lleva tus claves. Elige otro.</source>
        <translation>That file is one of Patio&apos;s own, and your keys are in it. Choose another one.</translation>
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
        <source>Eso no se puede hacer con una misma persona: pídeselo a otra de Propiedad.</source>
        <translation>You cannot do that to yourself. Ask another owner.</translation>
    </message>
    <message>
        <source>{who} es la única persona que lleva el patio. Nombra antes a otra.</source>
        <translation>{who} is the only owner. Name another one first.</translation>
    </message>
    <message>
        <source>{who} es de Propiedad, y Administración no puede quitar a Propiedad. Hacen falta las doce palabras de la llave de repuesto.</source>
        <translation>{who} is an owner, and an administrator cannot remove an owner. That takes the twelve words of the spare key.</translation>
    </message>
    <message>
        <source>{who} tiene el mismo papel que tú o uno mayor. Pídeselo a alguien de Propiedad.</source>
        <translation>{who} has the same role as you or a stronger one. Ask an owner.</translation>
    </message>
    <message>
        <source>{who} ya tiene ese papel.</source>
        <translation>{who} has that role already.</translation>
    </message>
    <message>
        <source>A {who} ya se le dio de baja.</source>
        <translation>{who} has been removed already.</translation>
    </message>
    <message>
        <source>Nadie ha dado de baja a {who}.</source>
        <translation>Nobody has removed {who}.</translation>
    </message>
    <message>
        <source>De {who} no ha llegado nada que no cuente ya.</source>
        <translation>Nothing of {who} has arrived that does not count already.</translation>
    </message>
    <message>
        <source>{who} ya no está en la empresa, y no se le puede enviar nada.</source>
        <translation>{who} has left the company, and nothing can be sent to them any more.</translation>
    </message>
    <message>
        <source>Ya no estás en el grupo {who}. Pide a alguien de dentro que te añada.</source>
        <translation>You are not in the group {who} any more. Ask somebody inside to add you.</translation>
    </message>
    <message>
        <source>Preguntar sin nombre es para empresas de ocho personas o más: en una más pequeña se adivinaría quién pregunta.</source>
        <translation>Asking without a name is for companies of eight people or more: in a smaller one everybody would guess who asks.</translation>
    </message>
    <message>
        <source>Todavía no hay persona de confianza: tiene que elegirla más de la mitad. Elige a alguien y pídeselo a los demás.</source>
        <translation>There is no trusted person yet: more than half of the people have to choose her. Choose somebody, and ask the others to.</translation>
    </message>
    <message>
        <source>La persona de confianza eres tú. Pregunta con tu nombre.</source>
        <translation>The trusted person is you. Ask under your own name.</translation>
    </message>
    <message>
        <source>La pregunta es tuya, y ya cuenta.</source>
        <translation>The question is yours, and counts already.</translation>
    </message>
    <message>
        <source>Esa pregunta aún no tiene respuesta. Se podrá comentar cuando la tenga; hasta entonces puedes decir que tú también te lo preguntas.</source>
        <translation>That question has not been answered yet. Comments open with the answer; until then you can say that you wonder too.</translation>
    </message>
    <message>
        <source>Ya repreguntaste una vez: a una pregunta sin nombre se puede repreguntar una.</source>
        <translation>You have asked further once already; an unsigned question has one follow-up.</translation>
    </message>
    <message>
        <source>Eso es un comentario, y se reacciona a las publicaciones. Reacciona a la suya, o contéstale.</source>
        <translation>That is a comment, and reactions are for cards. React to its card, or answer it.</translation>
    </message>
    <message>
        <source>Esa encuesta ya ha cerrado.</source>
        <translation>That poll has closed.</translation>
    </message>
    <message>
        <source>En esa encuesta se elige una sola opción.</source>
        <translation>In that poll one option can be chosen.</translation>
    </message>
    <message>
        <source>{who} es de Propiedad o de Administración, y no puede ser la persona de confianza. Elige a otra.</source>
        <translation>{who} is an owner or an administrator, and cannot be the trusted person. Choose somebody else.</translation>
    </message>
    <message>
        <source>Ya has dicho que sí a {who}.</source>
        <translation>You have agreed to {who} already.</translation>
    </message>
    <message>
        <source>Ahora no se propone a nadie para Propiedad.</source>
        <translation>Nobody is proposed as a new owner at present.</translation>
    </message>
    <message>
        <source>A {who} ya se le dio la bienvenida. Borra antes aquella.</source>
        <translation>{who} has been welcomed already. Delete that card first.</translation>
    </message>
    <message>
        <source>Eso es tuyo. Si no lo quieres, bórralo.</source>
        <translation>That is yours. If you do not want it, delete it.</translation>
    </message>
    <message>
        <source>Ya se ha borrado de este ordenador, y desde aquí no se puede recuperar.</source>
        <translation>It is gone from this computer already, and cannot be brought back from here.</translation>
    </message>
    <message>
        <source>Lo mandó borrar alguien cuyo papel no es menor que el tuyo. Pídeselo a quien esté por encima.</source>
        <translation>Somebody whose role is not weaker than yours had it erased. Ask somebody above them.</translation>
    </message>
    <message>
        <source>No hay a quién avisar: quien se ocupa de eso eres tú, o lo escribió.</source>
        <translation>There is nobody to tell about it: whoever sees to such things is you, or wrote it.</translation>
    </message>
    <message>
        <source>Hay una pieza nueva por semana. La próxima se puede escribir desde el {who}.</source>
        <translation>There is one new piece a week. The next one can be written from {who} on.</translation>
    </message>
    <message>
        <source>Esa pieza ya no se cuenta fuera.</source>
        <translation>That piece is not told any more.</translation>
    </message>
    <message>
        <source>«{who}» ya ha pasado. Ya no se apunta nadie.</source>
        <translation>“{who}” is over. Nobody answers any more whether they come.</translation>
    </message>
    <message>
        <source>Lo escribió {who}, y solo {who} puede cambiarlo.</source>
        <translation>{who} wrote that, and only {who} can change it.</translation>
    </message>
    <message>
        <source>El canal {who} está archivado y no admite nada nuevo. Elige otro.</source>
        <translation>The channel {who} is archived, and nothing new goes into it. Choose another one.</translation>
    </message>
    <message>
        <source>Ya existe {who}, y solo cambian las mayúsculas, los acentos o los espacios. Usa ese, o elige otro nombre.</source>
        <translation>There is {who} already, and only capitals, accents or spaces tell the two names apart. Use that one, or choose another name.</translation>
    </message>
    <message>
        <source>«{who}» es de unas pocas personas. Escríbeles en Mensajes, o elige otro nombre.</source>
        <translation>Only some people read “{who}”. Write to them in Messages, or choose another name.</translation>
    </message>
    <message>
        <source>Ya existe {who}, que lee toda la empresa. Elige otro nombre para lo que es privado.</source>
        <translation>There is {who} already, which the whole company reads. Choose another name for what is private.</translation>
    </message>
    <message>
        <source>{who} es de todo el mundo, y no se puede archivar.</source>
        <translation>{who} is everybody&apos;s, and cannot be archived.</translation>
    </message>
    <message>
        <source>Eso no es una publicación ni un comentario, y su texto no se puede cambiar.</source>
        <translation>That is no post and no comment, and its words cannot be changed.</translation>
    </message>
    <message>
        <source>Se guarda un número de meses entre 0 (siempre) y {who}.</source>
        <translation>Things are kept for a number of months from 0 (forever) to {who}.</translation>
    </message>
    <message>
        <source>Los días prometidos son entre 1 y {who}.</source>
        <translation>The promise is a number of days from 1 to {who}.</translation>
    </message>
    <message>
        <source>Los ajustes ya están así.</source>
        <translation>The settings are like that already.</translation>
    </message>
    <message>
        <source>Te han nombrado portavoz, pero según el reloj de este ordenador eso aún no ha pasado. Comprueba la hora y vuelve a intentarlo.</source>
        <translation>An owner has made you a communicator, but by this computer&apos;s clock that is still to come. Check the time and try again.</translation>
    </message>
    <message>
        <source>Solo puede hacerlo {who}, que publicó el anuncio.</source>
        <translation>Only {who}, who announced it, can do that.</translation>
    </message>
    <message>
        <source>Ese anuncio es tuyo. Si quieres añadir algo, corrígelo.</source>
        <translation>That announcement is your own. To say more, correct it.</translation>
    </message>
    <message>
        <source>El anuncio ha cambiado mientras lo leías. Léelo otra vez y confírmalo.</source>
        <translation>The announcement has another text by now. Read it again, and then confirm it.</translation>
    </message>
    <message>
        <source>El anuncio ya dice eso.</source>
        <translation>That is what the announcement says already.</translation>
    </message>
    <message>
        <source>Nadie tiene dudas sobre él.</source>
        <translation>Nobody has a doubt about it.</translation>
    </message>
    <message>
        <source>Ese anuncio no pide confirmación de lectura.</source>
        <translation>That announcement asks nobody to confirm it.</translation>
    </message>
    <message>
        <source>Ese anuncio ya ha terminado, y no se pregunta a nadie más.</source>
        <translation>That announcement has ended, and nobody is asked any more.</translation>
    </message>
    <message>
        <source>Ya ha contestado todo el mundo.</source>
        <translation>Everybody has answered it.</translation>
    </message>
    <message>
        <source>Hoy la oficina está cerrada. Recuérdalo un día en que se trabaje.</source>
        <translation>The office is closed today. Remind on a day on which it works.</translation>
    </message>
    <message>
        <source>En sábado o domingo no se recuerda nada a nadie. Hazlo el próximo día laborable.</source>
        <translation>Nobody is reminded on a Saturday or a Sunday. Do it on the next working day.</translation>
    </message>
    <message>
        <source>Ya lo has marcado como urgente. Hace falta que lo diga otra persona de Propiedad.</source>
        <translation>You have called it urgent already. It takes the word of another owner.</translation>
    </message>
    <message>
        <source>Hoy ya lo has recordado. Una vez por día laborable basta.</source>
        <translation>You have reminded of it today already. Once on a working day is enough.</translation>
    </message>
    <message>
        <source>Ese reconocimiento de {who} no te nombra, así que no te toca hacer eso.</source>
        <translation>Those thanks from {who} do not name you, so it is not for you to do that.</translation>
    </message>
    <message>
        <source>Ese reconocimiento es de {who}, y no se le puede pasar.</source>
        <translation>The thanks are from {who}, and cannot be passed on to them.</translation>
    </message>
    <message>
        <source>Ese reconocimiento ya es también para {who}.</source>
        <translation>{who} is thanked there already.</translation>
    </message>
    <message>
        <source>{who} no quiere aparecer en ese reconocimiento.</source>
        <translation>{who} does not want to be thanked there.</translation>
    </message>
    <message>
        <source>Nadie ha dicho que {who} se vaya.</source>
        <translation>Nobody has said that {who} leaves.</translation>
    </message>
    <message>
        <source>Ya está en lo alto así.</source>
        <translation>It is on top like that already.</translation>
    </message>
    <message>
        <source>No está en lo alto.</source>
        <translation>It is not on top.</translation>
    </message>
    <message>
        <source>Alguien de Propiedad ha dicho que {who} no lo sea.</source>
        <translation>An owner has called {who} off as a new owner.</translation>
    </message>
    <message>
        <source>Eso solo puede hacerlo alguien de Propiedad.</source>
        <translation>It takes an owner.</translation>
    </message>
    <message>
        <source>Eso solo puede hacerlo quien lleva el patio: Propiedad o Administración.</source>
        <translation>It takes an owner or an administrator.</translation>
    </message>
    <message>
        <source>Contesta la persona a quien se pregunta, o quien lleva el patio.</source>
        <translation>It takes an owner, an administrator, or the person who was asked.</translation>
    </message>
    <message>
        <source>Eso solo puede decirlo quien preguntó.</source>
        <translation>Only who asked says that.</translation>
    </message>
    <message>
        <source>Eso solo puede hacerlo la persona de confianza.</source>
        <translation>It takes the trusted person.</translation>
    </message>
    <message>
        <source>Eso le toca a quien acaba de llegar, o a quien le acompaña.</source>
        <translation>It takes the newcomer or their buddy.</translation>
    </message>
    <message>
        <source>Eso solo puede hacerlo alguien de Propiedad, o quien habla por la empresa.</source>
        <translation>It takes an owner, or somebody whom they let speak for the company.</translation>
    </message>
    <message>
        <source>Eso solo puede hacerlo quien aparece en ello.</source>
        <translation>It takes somebody who is in it.</translation>
    </message>
    <message>
        <source>Eso le toca a quien se ocupa de ello o lo escribió, o a Administración.</source>
        <translation>It takes whoever looks after it or wrote it, or an administrator.</translation>
    </message>
    <message>
        <source>Eso puede hacerlo quien lo abrió, o quien lleva el patio.</source>
        <translation>It takes who opened it, an owner or an administrator.</translation>
    </message>
    <message>
        <source>Eso puede hacerlo quien lleva el patio, o alguien a quien Propiedad haya nombrado portavoz.</source>
        <translation>It takes an owner, an administrator, or somebody whom an owner has made a communicator.</translation>
    </message>
    <message>
        <source>Eso puede hacerlo quien lo anunció, o quien lleva el patio.</source>
        <translation>It takes whoever announced it, or an owner or an administrator.</translation>
    </message>
    <message>
        <source>Esa persona ya no está aquí.</source>
        <translation>That person is not here any more.</translation>
    </message>
    <message>
        <source>Ese valor ya no es de la empresa. Elige otro.</source>
        <translation>The company does not have that value any more. Choose another one.</translation>
    </message>
    <message>
        <source>Ese azulejo no existe. Elige otro.</source>
        <translation>There is no such tile. Choose another one.</translation>
    </message>
    <message>
        <source>Esa opción ya no está en la encuesta.</source>
        <translation>That option is not in the poll any more.</translation>
    </message>
    <message>
        <source>Quien pedía entrar ya no espera.</source>
        <translation>Whoever asked to come in waits no more.</translation>
    </message>
    <message>
        <source>Ese borrador ya no está aquí.</source>
        <translation>That draft is not here any more.</translation>
    </message>
    <message>
        <source>Eso no se puede hacer ahora.</source>
        <translation>That cannot be done now.</translation>
    </message>
    <message>
        <source>esa persona</source>
        <translation>this person</translation>
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
        <source>Ese canal ya no está aquí. Elige otro.</source>
        <translation>That channel is not here any more. Choose another one.</translation>
    </message>
    <message>
        <source>No se puede leer ese archivo. Si es una foto, elige un PNG, JPEG o WebP.</source>
        <translation>That file cannot be read. If it is a photo, choose a PNG, JPEG or WebP.</translation>
    </message>
    <message>
        <source>Son demasiados: como mucho {limit}.</source>
        <translation>Those are too many: {limit} at most.</translation>
    </message>
    <message>
        <source>Esas no son las doce palabras de la llave de repuesto. Míralas en el papel y escríbelas otra vez.</source>
        <translation>Those are not the twelve words of the spare key. Look at the paper and type them again.</translation>
    </message>
    <message>
        <source>Ese no es un día. Escríbelo así: 4/12/2026.</source>
        <translation>That is no day. Type it like this: 4/12/2026.</translation>
    </message>
    <message>
        <source>el nombre tiene más de {limit} letras. Acórtalo.</source>
        <translation>the name has more than {limit} letters. Shorten it.</translation>
    </message>
    <message>
        <source>el nombre tiene un signo que no se ve. Escríbelo de nuevo.</source>
        <translation>the name has a character that cannot be seen. Type it again.</translation>
    </message>
    <message>
        <source>no hay ningún nombre. Escríbelo o quita la línea.</source>
        <translation>there is no name. Type one, or take the line out.</translation>
    </message>
    <message>
        <source>ninguna columna se llama «Nombre». Llama así a la de los nombres.</source>
        <translation>no column is called “Nombre” or “Name”. Call the one with the names so.</translation>
    </message>
    <message>
        <source>«{text}» no se puede imprimir. Escríbelo con letras latinas.</source>
        <translation>“{text}” cannot be printed. Write it in Latin letters.</translation>
    </message>
    <message>
        <source>«{text}» está por segunda vez. Distingue a las dos personas.</source>
        <translation>“{text}” is there for the second time. Tell the two people apart.</translation>
    </message>
    <message>
        <source>En la línea {line} de la lista</source>
        <translation>In line {line} of the list</translation>
    </message>
    <message>
        <source>En la lista</source>
        <translation>In the list</translation>
    </message>
    <message>
        <source>La lista es demasiado larga: {limit} personas cada vez. Divídela.</source>
        <translation>The list is too long: {limit} people at a time. Split it.</translation>
    </message>
    <message>
        <source>No hay nadie en la lista. Pon un nombre al principio de cada línea.</source>
        <translation>There is nobody in the list. Put a name at the beginning of each line.</translation>
    </message>
    <message>
        <source>Ese archivo no es una lista en CSV. Guárdala desde la hoja de cálculo como CSV y elige ese archivo.</source>
        <translation>That file is no list in CSV. Save it from the spreadsheet as CSV and choose that file.</translation>
    </message>
    <message>
        <source>Esas horas no valen. Escríbelas así: 8:30 y 18:00.</source>
        <translation>Those are no hours. Type them like this: 8:30 and 18:00.</translation>
    </message>
    <message>
        <source>Tiene que ser de 1 a {limit}.</source>
        <translation>It has to be from 1 to {limit}.</translation>
    </message>
    <message>
        <source>Está dos veces. Deja una.</source>
        <translation>It is there twice. Leave one.</translation>
    </message>
    <message>
        <source>Tienen que ser de tres a seis.</source>
        <translation>They have to be three to six.</translation>
    </message>
    <message>
        <source>Ese día ya ha pasado. Elige otro.</source>
        <translation>That day has passed. Choose another.</translation>
    </message>
    <message>
        <source>Eso es lo que se dijo dentro, y no sale. Escríbelo con otras palabras.</source>
        <translation>That is what was said inside, and it does not go out. Write it in other words.</translation>
    </message>
    <message>
        <source>Eso lo da Propiedad, o quien Propiedad deja hablar por la empresa.</source>
        <translation>That takes an owner, or somebody whom the owners let speak for the company.</translation>
    </message>
    <message>
        <source>{who} lo quitó {when}. Puedes leer lo que ya tenías; lo que se escriba después no cuenta. Para volver hace falta una invitación nueva.</source>
        <translation>{who} removed it {when}. You can read what you already had; what is written afterwards does not count. To come back you need a new invitation.</translation>
    </message>
    <message>
        <source>Este equipo ya no está en {company}</source>
        <translation>This device is no longer in {company}</translation>
    </message>
    <message>
        <source>Aquí solo puedes leer</source>
        <translation>You can only read here</translation>
    </message>
    <message>
        <source>Ese código es para una persona nueva. Úsalo en la primera página, con tu nombre.</source>
        <translation>That code is for a new person. Use it on the first page, with your name.</translation>
    </message>
    <message>
        <source>Ese código es para otra persona. Pide uno para ti.</source>
        <translation>That code is for somebody else. Ask for one of your own.</translation>
    </message>
    <message>
        <source>Nadie de los que están aquí conoce esas palabras. Son las de otra empresa, o sus ordenadores están apagados.</source>
        <translation>Nobody here knows those words. They are another company’s, or its computers are off.</translation>
    </message>
    <message>
        <source>Esas palabras abren la copia, pero no son las de la empresa. Pide un código a quien lleva el patio y escríbelo abajo.</source>
        <translation>Those words open the backup, but they are not the company’s. Ask whoever runs the patio for a code and write it below.</translation>
    </message>
    <message>
        <source>En ese patio ya no queda nadie de Propiedad. Escribe tu nombre y entrarás como Propiedad.</source>
        <translation>That patio has no owner any more. Write your name and you come in as one.</translation>
    </message>
    <message>
        <source>Son varias las personas de Propiedad, y no se sabe cuál eres. Escribe tu nombre y entrarás como una más.</source>
        <translation>There are several owners, and which one you are is not known. Write your name and you come in as one more.</translation>
    </message>
    <message>
        <source>Esas palabras no abren esta copia. Míralas en el papel.</source>
        <translation>Those words do not open this backup. Look at the paper.</translation>
    </message>
    <message>
        <source>Ese archivo es de un Patio más nuevo. Actualiza Patio en este equipo.</source>
        <translation>That file is of a newer Patio. Update Patio on this computer.</translation>
    </message>
    <message>
        <source>Ese archivo es de otra empresa.</source>
        <translation>That file is another company’s.</translation>
    </message>
    <message>
        <source>Ese archivo se hizo en un ordenador que se quitó del patio.</source>
        <translation>That file was made on a computer that was removed from the patio.</translation>
    </message>
    <message>
        <source>Ese archivo está dañado o incompleto, y no se ha tomado nada de él.</source>
        <translation>That file is damaged or incomplete, and nothing was taken from it.</translation>
    </message>
    <message>
        <source>Ese archivo no es para este ordenador, y no se ha tomado nada de él.</source>
        <translation>That file is not for this computer, and nothing was taken from it.</translation>
    </message>
    <message>
        <source>Ese archivo no es una copia de Patio.</source>
        <translation>That file is not a backup of Patio.</translation>
    </message>
    <message>
        <source>Te han puesto a moderar, pero según el reloj de este ordenador eso aún no ha pasado. Comprueba la hora y vuelve a intentarlo.</source>
        <translation>An owner has made you a moderator, but by this computer&apos;s clock that is still to come. Check the time and try again.</translation>
    </message>
    <message>
        <source>Eso puede hacerlo quien lleva el patio, o alguien a quien Propiedad haya puesto a moderar.</source>
        <translation>It takes an owner, an administrator, or somebody whom an owner has made a moderator.</translation>
    </message>
    <message>
        <source>Ese momento ya ha pasado. Elige otro.</source>
        <translation>That moment has passed. Choose another.</translation>
    </message>
    <message>
        <source>Esa versión no la han firmado quienes hacen Patio. No se ha tomado nada.</source>
        <translation>That version is not signed by those who make Patio. Nothing was taken.</translation>
    </message>
    <message>
        <source>Esa versión no es más nueva que la que ya hay. No se ha tomado nada.</source>
        <translation>That version is not newer than what is here already. Nothing was taken.</translation>
    </message>
    <message>
        <source>El plazo de esa versión ya ha pasado. Pide una más nueva.</source>
        <translation>That version’s time is over. Ask for a newer one.</translation>
    </message>
    <message>
        <source>Esa versión es para un Patio más nuevo. Instala antes una intermedia.</source>
        <translation>That version is for a newer Patio. Install one in between first.</translation>
    </message>
    <message>
        <source>Esa versión ocupa más de lo que se guarda para versiones nuevas.</source>
        <translation>That version takes more room than is kept for new versions.</translation>
    </message>
    <message>
        <source>Esa versión no trae nada para este ordenador.</source>
        <translation>That version has nothing for this computer.</translation>
    </message>
    <message>
        <source>Este Patio se hizo sin las claves de sus autores y no toma versiones.</source>
        <translation>This Patio was built without its makers’ keys and takes no versions.</translation>
    </message>
    <message>
        <source>No hay ninguna versión nueva aquí.</source>
        <translation>There is no new version here.</translation>
    </message>
    <message>
        <source>Esa versión ya está aprobada.</source>
        <translation>That version is approved already.</translation>
    </message>
    <message>
        <source>Ese archivo no es una versión de Patio, o está dañado. No se ha tomado nada.</source>
        <translation>That file is no version of Patio, or it is damaged. Nothing was taken.</translation>
    </message>
    <message>
        <source>El archivo más grande tiene entre 20 y {who} MB.</source>
        <translation>The largest file has between 20 and {who} MB.</translation>
    </message>
    <message>
        <source>Esa imagen no se puede leer: tiene que ser un PNG, JPEG o WebP entero, de 20 MB como mucho.</source>
        <translation>That picture cannot be read: it has to be a whole PNG, JPEG or WebP of at most 20 MB.</translation>
    </message>
    <message>
        <source>En esa imagen no se ve ningún QR. Prueba con otra más nítida y más de cerca, o escribe el código.</source>
        <translation>There is no QR to be seen in that picture. Try another one, sharper and closer, or type the code.</translation>
    </message>
    <message>
        <source>El QR de esa imagen no es una invitación de Patio. Usa el de la tuya.</source>
        <translation>The QR in that picture is no invitation of Patio. Use the one of yours.</translation>
    </message>
    <message>
        <source>En esa imagen hay dos invitaciones. Recórtala para que quede solo la tuya, o escribe el código.</source>
        <translation>There are two invitations in that picture. Cut it so that only yours is left, or type the code.</translation>
    </message>
    <message>
        <source>Este Patio no lee imágenes. Escribe el código, o abre el archivo.</source>
        <translation>This Patio reads no pictures. Type the code, or open the file.</translation>
    </message>
    <message>
        <source>Solo contesta el ordenador que este sustituiría. Si aún lo tienes, pídele allí un código con «Añadir otro equipo». Si no, abre Patio en el de otra persona.</source>
        <translation>Only the computer that this one would replace answers. If you still have it, ask it for a code with “Add a device”. If not, open Patio on somebody else’s.</translation>
    </message>
    <message>
        <source>A ese código le sobran letras: son 56. Quita lo que no es suyo, o cópialo otra vez.</source>
        <translation>That code has letters too many: there are 56. Take out what does not belong to it, or copy it again.</translation>
    </message>
    <message>
        <source>Ahí faltan o sobran cifras: son seis. Míralas otra vez en la otra pantalla.</source>
        <translation>There are too few digits or too many: there are six. Look at the other screen again.</translation>
    </message>
    <message>
        <source>Son doce palabras, ni una más ni una menos. Escribe las del papel, en su orden, y nada más.</source>
        <translation>There are twelve words, not one more and not one less. Write those on the paper, in their order, and nothing else.</translation>
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
    <message>
        <source>Las páginas se están haciendo de nuevo: {n} %</source>
        <translation>The pages are being made anew: {n} %</translation>
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
        <source>No hay nadie cerca</source>
        <translation>Nobody nearby</translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>Abrir</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>FileItem</name>
    <message>
        <source>Guardar %1, %2</source>
        <translation>Save %1, %2</translation>
    </message>
    <message>
        <source>Traer %1, %2</source>
        <translation>Fetch %1, %2</translation>
    </message>
    <message>
        <source>%1 · en el equipo de %2</source>
        <translation>%1 · on %2&apos;s device</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Traer</source>
        <translation>Fetch</translation>
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
    <message>
        <source>Preguntas</source>
        <translation>Questions</translation>
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
        <source>Ninguna pregunta espera respuesta</source>
        <translation>No question is waiting for an answer</translation>
    </message>
    <message>
        <source>Todavía no se ha respondido ninguna</source>
        <translation>None has been answered yet</translation>
    </message>
    <message>
        <source>Cuenta algo, aunque sea qué hay hoy en el horno. Los demás lo verán en cuanto entren.</source>
        <translation>Say something, even what’s in the kiln today. The others will see it as they come in.</translation>
    </message>
    <message>
        <source>Pregunta lo que se comenta. Gerencia responde por escrito y a todo el mundo.</source>
        <translation>Ask what people are saying. Management answers in writing, to everyone.</translation>
    </message>
    <message>
        <source>Dar kudos</source>
        <translation>Give kudos</translation>
    </message>
    <message>
        <source>Escribir</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>Invitar</source>
        <translation>Invite</translation>
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
    <message>
        <source>Pregunta</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Encuesta</source>
        <translation>Poll</translation>
    </message>
</context>
<context>
    <name>FolderChooser</name>
    <message>
        <source>Elegir</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel</translation>
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
    <message>
        <source>Deshacer</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>GalleryButtons</name>
    <message>
        <source>Botones</source>
        <translation>Buttons</translation>
    </message>
    <message>
        <source>Reposo</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>Encima</source>
        <translation>Hover</translation>
    </message>
    <message>
        <source>Pulsado</source>
        <translation>Pressed</translation>
    </message>
    <message>
        <source>Foco</source>
        <translation>Focus</translation>
    </message>
    <message>
        <source>Apagado</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Publicar</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>Leído</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Mensaje</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Foto</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Quitar</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Más acciones</source>
        <translation>More actions</translation>
    </message>
    <message>
        <source>Ver todo</source>
        <translation>See all</translation>
    </message>
    <message>
        <source>Serigrafía</source>
        <translation>Screen printing</translation>
    </message>
    <message>
        <source>Me gusta</source>
        <translation>Like</translation>
    </message>
    <message>
        <source>¡Olé!</source>
        <translation>Olé!</translation>
    </message>
    <message>
        <source>Esmaltes sin plomo</source>
        <translation>Lead-free glazes</translation>
    </message>
    <message>
        <source>Todo</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>En 6 de 8 equipos</source>
        <translation>On 6 of 8 devices</translation>
    </message>
    <message>
        <source>Faltan el almacén y el portátil de Youssef.</source>
        <translation>The warehouse and Youssef&apos;s laptop are missing.</translation>
    </message>
    <message>
        <source>En los 8 equipos</source>
        <translation>On all 8 devices</translation>
    </message>
</context>
<context>
    <name>GalleryChoices</name>
    <message>
        <source>Elegir</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Periodo</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>30 días</source>
        <translation>30 days</translation>
    </message>
    <message>
        <source>Trimestre</source>
        <translation>Quarter</translation>
    </message>
    <message>
        <source>Año</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Reposo</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>Encima</source>
        <translation>Hover</translation>
    </message>
    <message>
        <source>Encendido</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Foco</source>
        <translation>Focus</translation>
    </message>
    <message>
        <source>Apagado</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Preguntar sin nombre</source>
        <translation>Ask without my name</translation>
    </message>
    <message>
        <source>Solo lo sabrá Amparo</source>
        <translation>Only Amparo will know</translation>
    </message>
    <message>
        <source>Pedir confirmación</source>
        <translation>Ask for confirmation</translation>
    </message>
    <message>
        <source>Carmen verá quién lo ha leído</source>
        <translation>Carmen will see who has read it</translation>
    </message>
    <message>
        <source>He apuntado las doce palabras</source>
        <translation>I have written down the twelve words</translation>
    </message>
    <message>
        <source>Márcalo para seguir</source>
        <translation>Tick it to go on</translation>
    </message>
    <message>
        <source>Cuánto se guarda</source>
        <translation>How long things are kept</translation>
    </message>
    <message>
        <source>Dos años</source>
        <translation>Two years</translation>
    </message>
    <message>
        <source>Siempre</source>
        <translation>Forever</translation>
    </message>
    <message>
        <source>Lo anterior se borra el día 1 de cada mes</source>
        <translation>What is older goes on the 1st of each month</translation>
    </message>
    <message>
        <source>Hoy ocuparía 3,8 GB en cada equipo</source>
        <translation>Today it would take 3.8 GB on each device</translation>
    </message>
    <message>
        <source>Idioma</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>De la ventana y de los avisos</source>
        <translation>Of the window and of notifications</translation>
    </message>
    <message>
        <source>Horas tranquilas</source>
        <translation>Quiet hours</translation>
    </message>
    <message>
        <source>De 18:00 a 8:00 no se avisa de nada</source>
        <translation>From 18:00 to 8:00 nothing is notified</translation>
    </message>
</context>
<context>
    <name>GalleryFields</name>
    <message>
        <source>Campos</source>
        <translation>Fields</translation>
    </message>
    <message>
        <source>Reposo</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Apagado</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Nombre, puesto o habilidad</source>
        <translation>Name, job or skill</translation>
    </message>
    <message>
        <source>esmalte</source>
        <translation>glaze</translation>
    </message>
    <message>
        <source>Buscar</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Canal</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>9 personas</source>
        <translation>9 people</translation>
    </message>
    <message>
        <source>5 personas</source>
        <translation>5 people</translation>
    </message>
    <message>
        <source>4 personas</source>
        <translation>4 people</translation>
    </message>
    <message>
        <source>Fijar hasta</source>
        <translation>Pin until</translation>
    </message>
    <message>
        <source>Escribe un comentario</source>
        <translation>Write a comment</translation>
    </message>
</context>
<context>
    <name>GalleryFloating</name>
    <message>
        <source>Sobre la página</source>
        <translation>Over the page</translation>
    </message>
    <message>
        <source>Diálogo</source>
        <translation>Dialog</translation>
    </message>
    <message>
        <source>Confirmación</source>
        <translation>Confirmation</translation>
    </message>
    <message>
        <source>Menú</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Copiar texto</source>
        <translation>Copy text</translation>
    </message>
    <message>
        <source>Editar</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Borrar</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Detalle</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Faltan el almacén y el portátil de Youssef.</source>
        <translation>The warehouse and Youssef&apos;s laptop are missing.</translation>
    </message>
    <message>
        <source>No hay nadie cerca</source>
        <translation>Nobody nearby</translation>
    </message>
    <message>
        <source>Sigue escribiendo. Tus 3 cambios saldrán cuando aparezca otro equipo en la red.</source>
        <translation>Keep writing. Your 3 changes go out when another device appears on the network.</translation>
    </message>
    <message>
        <source>El reloj va 14 minutos atrasado</source>
        <translation>The clock is 14 minutes slow</translation>
    </message>
    <message>
        <source>Ver cómo</source>
        <translation>See how</translation>
    </message>
    <message>
        <source>No queda sitio en este equipo</source>
        <translation>This device is full</translation>
    </message>
    <message>
        <source>Las fotos nuevas no se guardan.</source>
        <translation>New photos are not kept.</translation>
    </message>
    <message>
        <source>Liberar sitio</source>
        <translation>Free up space</translation>
    </message>
    <message>
        <source>Publicado. Ya está en 5 equipos</source>
        <translation>Published. Already on 5 devices</translation>
    </message>
    <message>
        <source>Suelta aquí las fotos y los archivos</source>
        <translation>Drop the photos and files here</translation>
    </message>
    <message>
        <source>Invitar a %1</source>
        <translation>Invite to %1</translation>
    </message>
    <message>
        <source>Sirve para una persona y caduca mañana a las 18:00.</source>
        <translation>For one person; expires tomorrow at 18:00.</translation>
    </message>
    <message>
        <source>Al entrar, compara las seis cifras con la otra persona.</source>
        <translation>When they come in, compare the six digits with them.</translation>
    </message>
    <message>
        <source>Hecho</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>¿Quitar «%1»?</source>
        <translation>Remove &quot;%1&quot;?</translation>
    </message>
    <message>
        <source>Dejará de recibir publicaciones al instante. Lo que ya tiene guardado no se borra a distancia.</source>
        <translation>It stops receiving posts at once. What it already holds cannot be erased remotely.</translation>
    </message>
    <message>
        <source>Quitar equipo</source>
        <translation>Remove device</translation>
    </message>
</context>
<context>
    <name>GalleryGround</name>
    <message>
        <source>Los colores del patio</source>
        <translation>The colours of the patio</translation>
    </message>
    <message>
        <source>Cal</source>
        <translation>Lime</translation>
    </message>
    <message>
        <source>Arena</source>
        <translation>Sand</translation>
    </message>
    <message>
        <source>Lienzo</source>
        <translation>Canvas</translation>
    </message>
    <message>
        <source>Yeso</source>
        <translation>Plaster</translation>
    </message>
    <message>
        <source>Terracota</source>
        <translation>Terracotta</translation>
    </message>
    <message>
        <source>Azulejo</source>
        <translation>Tile blue</translation>
    </message>
    <message>
        <source>Oliva</source>
        <translation>Olive</translation>
    </message>
    <message>
        <source>Albero</source>
        <translation>Ochre</translation>
    </message>
    <message>
        <source>Terracota claro</source>
        <translation>Light terracotta</translation>
    </message>
    <message>
        <source>Azulejo claro</source>
        <translation>Light tile blue</translation>
    </message>
    <message>
        <source>Oliva claro</source>
        <translation>Light olive</translation>
    </message>
    <message>
        <source>Albero claro</source>
        <translation>Light ochre</translation>
    </message>
    <message>
        <source>Un azulejo por valor</source>
        <translation>A tile for each value</translation>
    </message>
    <message>
        <source>Letra</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Iconos, 20 px, trazo 1,5</source>
        <translation>Icons, 20 px, stroke 1.5</translation>
    </message>
</context>
<context>
    <name>GalleryLists</name>
    <message>
        <source>Gerencia</source>
        <translation>Management</translation>
    </message>
    <message>
        <source>Administración</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Maestro de hornos</source>
        <translation>Kiln master</translation>
    </message>
    <message>
        <source>Diseño y esmaltes</source>
        <translation>Design and glazes</translation>
    </message>
    <message>
        <source>Almacén y envíos</source>
        <translation>Warehouse and dispatch</translation>
    </message>
    <message>
        <source>Listas</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>Personas y equipos</source>
        <translation>People and devices</translation>
    </message>
    <message>
        <source>9 personas, 8 equipos</source>
        <translation>9 people, 8 devices</translation>
    </message>
    <message>
        <source>Invitar</source>
        <translation>Invite</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Horario de Navidad: cerramos del 24 al 31</source>
        <translation>Christmas hours: closed from 24 to 31</translation>
    </message>
    <message>
        <source>Viernes, 13:40</source>
        <translation>Friday, 13:40</translation>
    </message>
    <message>
        <source>7 de 9 lo han leído</source>
        <translation>7 of 9 have read it</translation>
    </message>
    <message>
        <source>Encima</source>
        <translation>Hover</translation>
    </message>
    <message>
        <source>Hoy, 8:05</source>
        <translation>Today, 8:05</translation>
    </message>
    <message>
        <source>Pruebas de color</source>
        <translation>Colour tests</translation>
    </message>
    <message>
        <source>Inés: sí, del 1 al 12</source>
        <translation>Inés: yes, 1 to 12</translation>
    </message>
    <message>
        <source>Foco</source>
        <translation>Focus</translation>
    </message>
    <message>
        <source>Pendientes</source>
        <translation>Pending</translation>
    </message>
    <message>
        <source>2 personas</source>
        <translation>2 people</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Visto</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Almacén</source>
        <translation>Warehouse</translation>
    </message>
    <message>
        <source>Hoy, 8:20</source>
        <translation>Today, 8:20</translation>
    </message>
    <message>
        <source>Anuncios</source>
        <translation>Announcements</translation>
    </message>
    <message>
        <source>Extintores revisados</source>
        <translation>Fire extinguishers checked</translation>
    </message>
    <message>
        <source>Lo ha leído todo el mundo</source>
        <translation>Everyone has read it</translation>
    </message>
    <message>
        <source>Ningún anuncio pendiente</source>
        <translation>No announcements pending</translation>
    </message>
    <message>
        <source>Los que ya has leído siguen en la lista.</source>
        <translation>Those you&apos;ve read stay in the list.</translation>
    </message>
    <message>
        <source>Escribir</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>&lt;mark&gt;Laia&lt;/mark&gt; te menciona: «¿subes el &lt;mark&gt;verde&lt;/mark&gt; nuevo?»</source>
        <translation>&lt;mark&gt;Laia&lt;/mark&gt; mentions you: “will you post the new &lt;mark&gt;green&lt;/mark&gt;?”</translation>
    </message>
</context>
<context>
    <name>GalleryMarks</name>
    <message>
        <source>Personas y señales</source>
        <translation>People and marks</translation>
    </message>
    <message>
        <source>Anuncio fijado</source>
        <translation>Pinned announcement</translation>
    </message>
    <message>
        <source>Nueva incorporación</source>
        <translation>New colleague</translation>
    </message>
    <message>
        <source>7 de 9 lo han leído</source>
        <translation>7 of 9 have read it</translation>
    </message>
    <message>
        <source>La mitad lo leyó en menos de dos horas</source>
        <translation>Half of them read it within two hours</translation>
    </message>
    <message>
        <source>Lo ha leído todo el mundo</source>
        <translation>Everyone has read it</translation>
    </message>
    <message>
        <source>1,4 GB de 6,2 GB libres en el USB</source>
        <translation>1.4 GB of 6.2 GB free on the stick</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>Galería</source>
        <translation>Gallery</translation>
    </message>
    <message>
        <source>Las piezas de la ventana, en todos sus estados</source>
        <translation>The window&apos;s parts, in all their states</translation>
    </message>
    <message>
        <source>Tamaño de la letra</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Tema</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Sistema</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Claro</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Oscuro</source>
        <translation>Dark</translation>
    </message>
</context>
<context>
    <name>Handling</name>
    <message>
        <source>Cambiado. Pondrá «editado»</source>
        <translation>Changed. It will say “edited”</translation>
    </message>
    <message>
        <source>Borrado para todos</source>
        <translation>Deleted for everyone</translation>
    </message>
    <message>
        <source>Oculto. En tres días se borra</source>
        <translation>Hidden. In three days it is erased</translation>
    </message>
    <message>
        <source>Oculto. Sabrá por qué</source>
        <translation>Hidden. They will know why</translation>
    </message>
    <message>
        <source>Oculto</source>
        <translation>Hidden</translation>
    </message>
    <message>
        <source>Dicho a quien se ocupa de ello</source>
        <translation>Told to those who see to it</translation>
    </message>
</context>
<context>
    <name>HandlingDialog</name>
    <message>
        <source>Editar</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>¿Ocultar esto a todo el mundo?</source>
        <translation>Hide this from everyone?</translation>
    </message>
    <message>
        <source>¿Qué no está bien?</source>
        <translation>What is not right?</translation>
    </message>
    <message>
        <source>¿Borrarlo para todos?</source>
        <translation>Delete it for everyone?</translation>
    </message>
    <message>
        <source>Pondrá «editado». Lo que decía antes se guarda.</source>
        <translation>It will say “edited”. What it said before is kept.</translation>
    </message>
    <message>
        <source>Nadie lo verá hasta que se vuelva a mostrar. Lo que escribas aquí le llega solo a %1.</source>
        <translation>Nobody will see it until it is shown again. What you write here reaches %1 alone.</translation>
    </message>
    <message>
        <source>Nadie lo verá hasta que se vuelva a mostrar.</source>
        <translation>Nobody will see it until it is shown again.</translation>
    </message>
    <message>
        <source>Le llega, con tu nombre, a quien se ocupa de ello en la empresa. %1 no lo verá.</source>
        <translation>It reaches, with your name, those who see to it in the company. %1 will not see it.</translation>
    </message>
    <message>
        <source>Hay quien ha contestado, y lo que dijo deja de verse también. No se puede deshacer.</source>
        <translation>Somebody has answered, and what they said goes out of sight too. It can&apos;t be undone.</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Ocultar</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Avisar</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Borrar para todos</source>
        <translation>Delete for everyone</translation>
    </message>
    <message>
        <source>No se ha hecho</source>
        <translation>Not done</translation>
    </message>
    <message>
        <source>Lo que dice ahora</source>
        <translation>What it says now</translation>
    </message>
    <message>
        <source>Por qué se oculta</source>
        <translation>Why it is hidden</translation>
    </message>
    <message>
        <source>Qué no está bien</source>
        <translation>What is not right</translation>
    </message>
    <message>
        <source>Borrarlo también</source>
        <translation>Erase it as well</translation>
    </message>
    <message>
        <source>En tres días desaparece de todos los equipos. Hasta entonces, solo lo impide quien esté por encima de ti.</source>
        <translation>In three days it is gone from every computer. Until then, only somebody above you can prevent it.</translation>
    </message>
</context>
<context>
    <name>HandlingItems</name>
    <message>
        <source>Editar</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Esto no está bien…</source>
        <translation>This is not right…</translation>
    </message>
    <message>
        <source>Ocultar a todos…</source>
        <translation>Hide from everyone…</translation>
    </message>
    <message>
        <source>Borrar para todos</source>
        <translation>Delete for everyone</translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message>
        <source>nivel %1</source>
        <translation>level %1</translation>
    </message>
</context>
<context>
    <name>HourSettings</name>
    <message>
        <source>Horario y plazos</source>
        <translation>Hours and promises</translation>
    </message>
    <message>
        <source>Vale para toda la empresa</source>
        <translation>It holds for the whole company</translation>
    </message>
    <message>
        <source>Horario</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Horas tranquilas</source>
        <translation>Quiet hours</translation>
    </message>
    <message>
        <source>Fuera del horario no saltan avisos, y lo que se escribe se ofrece para la mañana siguiente.</source>
        <translation>Outside the hours nothing pops up, and what is written is offered for the next morning.</translation>
    </message>
    <message>
        <source>De qué hora a qué hora</source>
        <translation>From when until when</translation>
    </message>
    <message>
        <source>Desde</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Hasta</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Festivos</source>
        <translation>Holidays</translation>
    </message>
    <message>
        <source>Los de toda España se saben ya.</source>
        <translation>Those of all Spain are known already.</translation>
    </message>
    <message>
        <source>Comunidad autónoma</source>
        <translation>Region of Spain</translation>
    </message>
    <message>
        <source>Ninguna</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Quitar %1</source>
        <translation>Remove %1</translation>
    </message>
    <message>
        <source>Día, como 24/12/2026</source>
        <translation>Day, like 24/12/2026</translation>
    </message>
    <message>
        <source>Festivo propio</source>
        <translation>Own holiday</translation>
    </message>
    <message>
        <source>Añadir festivo</source>
        <translation>Add a holiday</translation>
    </message>
    <message>
        <source>Plazo para contestar</source>
        <translation>Promise of an answer</translation>
    </message>
    <message>
        <source>Se cuenta desde que alguien pregunta, y se ve en la pregunta.</source>
        <translation>It counts from when somebody asks, and is shown on the question.</translation>
    </message>
    <message>
        <source>Días</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Días para contestar</source>
        <translation>Days to answer</translation>
    </message>
</context>
<context>
    <name>Hours</name>
    <message>
        <source>{starts} a {ends}, {days}</source>
        <translation>{starts} to {ends}, {days}</translation>
    </message>
</context>
<context>
    <name>Imported</name>
    <message>
        <source>{author}, según {source}, {when}: {text}</source>
        <translation>{author}, according to {source}, {when}: {text}</translation>
    </message>
    <message>
        <source>Más de {n} comentarios</source>
        <translation>More than {n} comments</translation>
    </message>
    <message>
        <source>Ver comentarios anteriores</source>
        <translation>Show earlier comments</translation>
    </message>
    <message>
        <source>{author} da las gracias a {names}</source>
        <translation>{author} thanks {names}</translation>
    </message>
    <message>
        <source>Importado de {source} por {by}</source>
        <translation>Imported from {source} by {by}</translation>
    </message>
</context>
<context>
    <name>ImportedCard</name>
    <message>
        <source>Canal %1</source>
        <translation>Channel %1</translation>
    </message>
    <message>
        <source>Leer entero</source>
        <translation>Read it all</translation>
    </message>
</context>
<context>
    <name>InviteDialog</name>
    <message>
        <source>Es de Propiedad: hacen falta sus doce palabras.</source>
        <translation>An owner’s: it takes the twelve words.</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Hacer el código</source>
        <translation>Make the code</translation>
    </message>
    <message>
        <source>Hecho</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Que lo lea su equipo con la cámara</source>
        <translation>Let their device scan it</translation>
    </message>
    <message>
        <source>O que escriba este código</source>
        <translation>Or type this code</translation>
    </message>
    <message>
        <source>O que escriba estas seis cifras</source>
        <translation>Or type these six digits</translation>
    </message>
    <message>
        <source>Copiar</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Guardar como archivo</source>
        <translation>Save as file</translation>
    </message>
    <message>
        <source>Seis cifras</source>
        <translation>Six digits</translation>
    </message>
    <message>
        <source>Hojas para una lista…</source>
        <translation>Sheets for a list…</translation>
    </message>
    <message>
        <source>Entrará como</source>
        <translation>Joins as</translation>
    </message>
    <message>
        <source>Miembro</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Administración</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Caduca en</source>
        <translation>Expires in</translation>
    </message>
    <message>
        <source>1 día</source>
        <translation>1 day</translation>
    </message>
    <message>
        <source>7 días</source>
        <translation>7 days</translation>
    </message>
    <message>
        <source>30 días</source>
        <translation>30 days</translation>
    </message>
    <message>
        <source>Comparar seis cifras antes de abrir</source>
        <translation>Compare six digits before letting in</translation>
    </message>
</context>
<context>
    <name>Inviting</name>
    <message>
        <source>Otro equipo tuyo</source>
        <translation>Another device of yours</translation>
    </message>
    <message>
        <source>Equipo nuevo para {name}</source>
        <translation>New device for {name}</translation>
    </message>
    <message>
        <source>Invitar a {company}</source>
        <translation>Invite to {company}</translation>
    </message>
    <message>
        <source>Sirve una vez y caduca {when}. En cuanto entre, el equipo de antes deja de formar parte del patio.</source>
        <translation>Good once; expires {when}. As soon as it is in, the device of before is out of the patio.</translation>
    </message>
    <message>
        <source>Sirve una vez y caduca {when}.</source>
        <translation>Good once; expires {when}.</translation>
    </message>
    <message>
        <source>Sirve para una persona y caduca {when}.</source>
        <translation>For one person; expires {when}.</translation>
    </message>
    <message>
        <source>Quien tenga el código puede entrar, mientras Patio esté abierto aquí.</source>
        <translation>Whoever has the code can come in, while Patio is open here.</translation>
    </message>
    <message>
        <source>Al entrar, compara las seis cifras con la otra persona.</source>
        <translation>When they join, compare the six digits with the other person.</translation>
    </message>
    <message>
        <source>Las escribe en su ordenador en lugar del código, en esta misma red. Sirven una vez, hasta las {clock}.</source>
        <translation>They are typed on the other computer in the place of the code, on this same network. Good once, until {clock}.</translation>
    </message>
    <message>
        <source>Copiado</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Invitaciones</source>
        <translation>Invitations</translation>
    </message>
    <message>
        <source>invitación</source>
        <translation>invitation</translation>
    </message>
    <message>
        <source>Guardar la invitación</source>
        <translation>Save the invitation</translation>
    </message>
    <message>
        <source>Listas</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>Lista de personas</source>
        <translation>List of people</translation>
    </message>
    <message>
        <source>invitaciones.pdf</source>
        <translation>invitations.pdf</translation>
    </message>
    <message>
        <source>Guardar las hojas</source>
        <translation>Save the sheets</translation>
    </message>
    <message>
        <source>Guardado en {name}</source>
        <translation>Saved in {name}</translation>
    </message>
    <message>
        <source>Hay una hoja en {name}. Imprímela y bórrala: quien la tenga puede entrar.</source>
        <translation>There is one sheet in {name}. Print it and delete it: whoever has it can come in.</translation>
    </message>
    <message>
        <source>Hay {n} hojas en {name}. Imprímelas y borra el archivo: quien tenga una puede entrar.</source>
        <translation>There are {n} sheets in {name}. Print them and delete the file: whoever has one can come in.</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Doce palabras que están en papel y en ningún equipo. Aún no las has comprobado: mira que el papel sigue donde lo dejaste.</source>
        <translation>Twelve words that are on paper and on no device. You have not checked them yet: see that the paper is still where you left it.</translation>
    </message>
    <message>
        <source>Comprobada por última vez: {day}. Conviene repasarla una vez al año.</source>
        <translation>Checked last: {day}. It is good to do so once a year.</translation>
    </message>
    <message>
        <source>Todavía no hay ninguna copia. Elige una carpeta, mejor en un USB o en otro disco, y Patio hará una cada semana, cifrada.</source>
        <translation>There is no backup yet. Choose a folder, best on a USB stick or another disk, and Patio makes one each week, encrypted.</translation>
    </message>
    <message>
        <source>Última copia: {when}, cifrada. No se repite sola: elige una carpeta.</source>
        <translation>Last backup: {when}, encrypted. It does not repeat by itself: choose a folder.</translation>
    </message>
    <message>
        <source>Última copia: {when}, en «{folder}», cifrada. Se repite cada semana.</source>
        <translation>Last backup: {when}, in “{folder}”, encrypted. It repeats each week.</translation>
    </message>
    <message>
        <source>La carpeta {folder} no está. Conecta el disco o elige otro sitio.</source>
        <translation>The folder {folder} is not there. Connect the disk or choose another place.</translation>
    </message>
    <message>
        <source>No se ha hecho ninguna {since}. Haz una ahora y mira qué dice.</source>
        <translation>None was made {since}. Make one now and see what it says.</translation>
    </message>
    <message>
        <source>{free} libres de {total} en ese disco</source>
        <translation>{free} free of {total} on that disk</translation>
    </message>
    <message>
        <source>Copias de Patio</source>
        <translation>Patio backups</translation>
    </message>
    <message>
        <source>Guardar una copia</source>
        <translation>Save a backup</translation>
    </message>
    <message>
        <source>Dónde van las copias</source>
        <translation>Where the backups go</translation>
    </message>
    <message>
        <source>Hecha: {name}</source>
        <translation>Made: {name}</translation>
    </message>
    <message>
        <source>Ahora: {time}.</source>
        <translation>Now: {time}.</translation>
    </message>
    <message>
        <source>Lo cambia Propiedad.</source>
        <translation>An owner changes it.</translation>
    </message>
    <message>
        <source>¿Guardar solo {time}?</source>
        <translation>Keep only {time}?</translation>
    </message>
    <message>
        <source>Se irá 1 publicación de todos los equipos</source>
        <translation>1 post goes from all devices</translation>
    </message>
    <message>
        <source>Se irán {n} publicaciones de todos los equipos</source>
        <translation>{n} posts go from all devices</translation>
    </message>
    <message>
        <source>{what}, a partir del {day}. Después no se pueden recuperar, salvo de una copia.</source>
        <translation>{what}, from {day} on. Afterwards they cannot be brought back, unless from a backup.</translation>
    </message>
    <message>
        <source>Siempre</source>
        <translation>Forever</translation>
    </message>
    <message>
        <source>Un año</source>
        <translation>One year</translation>
    </message>
    <message>
        <source>{n} años</source>
        <translation>{n} years</translation>
    </message>
    <message>
        <source>Un mes</source>
        <translation>One month</translation>
    </message>
    <message>
        <source>{n} meses</source>
        <translation>{n} months</translation>
    </message>
    <message>
        <source>De {least} a {most} MB</source>
        <translation>From {least} to {most} MB</translation>
    </message>
</context>
<context>
    <name>KeepingSettings</name>
    <message>
        <source>Llave y copias</source>
        <translation>Key and backups</translation>
    </message>
    <message>
        <source>Lo que hay que tener a mano el día que un equipo falle</source>
        <translation>What to have at hand on the day a device fails</translation>
    </message>
    <message>
        <source>Llave de repuesto</source>
        <translation>Spare key</translation>
    </message>
    <message>
        <source>Aún no has guardado las doce palabras. Apúntalas antes de cerrar Patio: después no se pueden volver a ver.</source>
        <translation>You have not kept the twelve words yet. Write them down before you close Patio: afterwards they cannot be shown again.</translation>
    </message>
    <message>
        <source>Comprobar ahora</source>
        <translation>Check now</translation>
    </message>
    <message>
        <source>Ver las doce palabras</source>
        <translation>Show the twelve words</translation>
    </message>
    <message>
        <source>Son las doce palabras de esta empresa.</source>
        <translation>They are the twelve words of this company.</translation>
    </message>
    <message>
        <source>Copia de seguridad</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>La copia de la semana no se ha hecho</source>
        <translation>This week’s backup was not made</translation>
    </message>
    <message>
        <source>Un momento…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Hacer copia ahora</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Cambiar de sitio</source>
        <translation>Change place</translation>
    </message>
    <message>
        <source>Elegir una carpeta</source>
        <translation>Choose a folder</translation>
    </message>
    <message>
        <source>Dejar de repetirla</source>
        <translation>Stop repeating it</translation>
    </message>
    <message>
        <source>Cuánto se guarda</source>
        <translation>How long things are kept</translation>
    </message>
    <message>
        <source>Vale para todos los equipos. Lo anterior se va una vez al mes; se queda lo que aún cuenta, como un anuncio fijado o sin confirmar.</source>
        <translation>It holds for all devices. What is older goes once a month; what still counts stays, like an announcement that is pinned or not confirmed.</translation>
    </message>
    <message>
        <source>Un año</source>
        <translation>One year</translation>
    </message>
    <message>
        <source>Dos años</source>
        <translation>Two years</translation>
    </message>
    <message>
        <source>Siempre</source>
        <translation>Forever</translation>
    </message>
    <message>
        <source>Guardar menos</source>
        <translation>Keep less</translation>
    </message>
    <message>
        <source>Una copia se restaura en un ordenador donde Patio esté vacío: «Volver a entrar», el archivo y sus doce palabras.</source>
        <translation>A backup is restored on a computer where Patio is empty: “Come back in”, the file and its twelve words.</translation>
    </message>
    <message>
        <source>Archivos grandes</source>
        <translation>Large files</translation>
    </message>
    <message>
        <source>Lo que se comparte ocupa sitio en todos los equipos. Lo ya compartido no cambia.</source>
        <translation>What is shared takes up room on every device. What was shared before does not change.</translation>
    </message>
    <message>
        <source>El archivo más grande, en MB</source>
        <translation>The largest file, in MB</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>Comprobar la llave de repuesto</source>
        <translation>Check the spare key</translation>
    </message>
    <message>
        <source>Escribe las doce palabras como están en el papel. No se guardan.</source>
        <translation>Type the twelve words as they stand on the paper. They are not kept.</translation>
    </message>
    <message>
        <source>Un momento…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Comprobar</source>
        <translation>Check</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Mayús</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Intro</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>De una parte de la ventana a la siguiente</source>
        <translation>From one part of the window to the next</translation>
    </message>
    <message>
        <source>Inicio, Anuncios, Kudos, Preguntas, Personas, Mensajes, Pulso</source>
        <translation>Home, Announcements, Kudos, Questions, People, Messages, Pulse</translation>
    </message>
    <message>
        <source>Buscar</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Publicar</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Dar kudos</source>
        <translation>Give kudos</translation>
    </message>
    <message>
        <source>Novedades</source>
        <translation>What’s new</translation>
    </message>
    <message>
        <source>Ajustes</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Canal anterior o siguiente</source>
        <translation>Previous or next channel</translation>
    </message>
    <message>
        <source>Canal anterior o siguiente con algo nuevo</source>
        <translation>Previous or next channel with something new</translation>
    </message>
    <message>
        <source>De una publicación a otra</source>
        <translation>From one post to another</translation>
    </message>
    <message>
        <source>Entrar en la publicación</source>
        <translation>Into the post</translation>
    </message>
    <message>
        <source>Cerrar lo que esté abierto, o volver a la publicación</source>
        <translation>Close what is open, or back to the post</translation>
    </message>
    <message>
        <source>En una publicación: leído y entendido</source>
        <translation>On a post: read and understood</translation>
    </message>
    <message>
        <source>En una publicación: reaccionar</source>
        <translation>On a post: react</translation>
    </message>
    <message>
        <source>En una publicación: comentar</source>
        <translation>On a post: comment</translation>
    </message>
    <message>
        <source>Enviar lo que estás escribiendo</source>
        <translation>Send what you are writing</translation>
    </message>
    <message>
        <source>Atajos del teclado</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Menú</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>En una publicación o un comentario: más acciones</source>
        <translation>On a post or a comment: more actions</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Puedes cambiar tu voto</source>
        <translation>You can change your vote</translation>
    </message>
    <message>
        <source>Encuesta de {author}, {when}: {text} {line}</source>
        <translation>Poll by {author}, {when}: {text} {line}</translation>
    </message>
    <message>
        <source>Votos secretos</source>
        <translation>Secret votes</translation>
    </message>
    <message>
        <source>Se verá cuando hayan votado 5 personas</source>
        <translation>Shown once 5 people have voted</translation>
    </message>
    <message>
        <source>1 de {of} ha votado</source>
        <translation>1 of {of} has voted</translation>
    </message>
    <message>
        <source>{n} de {of} han votado</source>
        <translation>{n} of {of} have voted</translation>
    </message>
    <message>
        <source>Cierra {when}</source>
        <translation>Closes {when}</translation>
    </message>
    <message>
        <source>Cerrada: {when}</source>
        <translation>Closed: {when}</translation>
    </message>
    <message>
        <source>1 voto</source>
        <translation>1 vote</translation>
    </message>
    <message>
        <source>{n} votos</source>
        <translation>{n} votes</translation>
    </message>
    <message>
        <source>tu voto</source>
        <translation>your vote</translation>
    </message>
    <message>
        <source>Evento de {author}: {title}, {when}. {text}</source>
        <translation>Event by {author}: {title}, {when}. {text}</translation>
    </message>
    <message>
        <source>Evento</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Ya ha pasado</source>
        <translation>It is over</translation>
    </message>
    <message>
        <source>{start} a {end}</source>
        <translation>{start} to {end}</translation>
    </message>
    <message>
        <source>{start}, hasta el {day}</source>
        <translation>{start}, until {day}</translation>
    </message>
    <message>
        <source>Voy</source>
        <translation>I&apos;m coming</translation>
    </message>
    <message>
        <source>Quizá</source>
        <translation>Maybe</translation>
    </message>
    <message>
        <source>No puedo</source>
        <translation>I can&apos;t</translation>
    </message>
    <message>
        <source>{answer}, {n}</source>
        <translation>{answer}, {n}</translation>
    </message>
    <message>
        <source>{answer}, tu respuesta</source>
        <translation>{answer}, your answer</translation>
    </message>
    <message>
        <source>Hoy empieza {name}</source>
        <translation>{name} starts today</translation>
    </message>
    <message>
        <source>{name} está con nosotros</source>
        <translation>{name} has joined us</translation>
    </message>
    <message>
        <source>Le acompaña {name}</source>
        <translation>{name} is there to help</translation>
    </message>
    <message>
        <source>Primera semana: {done} de {of}</source>
        <translation>First week: {done} of {of}</translation>
    </message>
    <message>
        <source>{head}. {text}</source>
        <translation>{head}. {text}</translation>
    </message>
    <message>
        <source>Nueva incorporación</source>
        <translation>New colleague</translation>
    </message>
    <message>
        <source>1 ya le ha saludado</source>
        <translation>1 has said hello</translation>
    </message>
    <message>
        <source>{n} ya le han saludado</source>
        <translation>{n} have said hello</translation>
    </message>
    <message>
        <source>{name} se queda</source>
        <translation>{name} is staying</translation>
    </message>
    <message>
        <source>{name} ya no está</source>
        <translation>{name} has left</translation>
    </message>
    <message>
        <source>El {day} es el último día de {name}</source>
        <translation>{day} is {name}&apos;s last day</translation>
    </message>
    <message>
        <source>Despedida</source>
        <translation>Goodbye</translation>
    </message>
    <message>
        <source>Cómo lo hacemos: {title}. {text}</source>
        <translation>How we do it: {title}. {text}</translation>
    </message>
    <message>
        <source>Cómo lo hacemos</source>
        <translation>How we do it</translation>
    </message>
    <message>
        <source>Se ha quedado sin nadie que lo lleve</source>
        <translation>Nobody looks after it any more</translation>
    </message>
    <message>
        <source>Lo lleva {name}</source>
        <translation>{name} looks after it</translation>
    </message>
    <message>
        <source>Toca ver si sigue siendo verdad</source>
        <translation>Time to see whether it is still true</translation>
    </message>
    <message>
        <source>se revisa el {day}</source>
        <translation>to be looked at on {day}</translation>
    </message>
</context>
<context>
    <name>Kudos</name>
    <message>
        <source>{value}: de {author} a {to}</source>
        <translation>{value}: from {author} to {to}</translation>
    </message>
    <message>
        <source>De {author} a {to}</source>
        <translation>From {author} to {to}</translation>
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
    <message>
        <source>En privado</source>
        <translation>In private</translation>
    </message>
    <message>
        <source>No sale en el patio: queda entre quien lo recibe y tú.</source>
        <translation>It is not shown in the patio: it stays between the receiver and you.</translation>
    </message>
</context>
<context>
    <name>KudosHead</name>
    <message>
        <source>Dar kudos</source>
        <translation>Give kudos</translation>
    </message>
    <message>
        <source>La pared de este mes está por poner. El primer azulejo puede ser el tuyo.</source>
        <translation>This month&apos;s wall is still bare. The first tile can be yours.</translation>
    </message>
    <message>
        <source>Los azulejos del mes</source>
        <translation>The tiles of the month</translation>
    </message>
</context>
<context>
    <name>KudosMenu</name>
    <message>
        <source>Copiar texto</source>
        <translation>Copy text</translation>
    </message>
    <message>
        <source>También fue…</source>
        <translation>It was … too</translation>
    </message>
    <message>
        <source>Retirar estos kudos</source>
        <translation>Withdraw these kudos</translation>
    </message>
    <message>
        <source>Salir de estos kudos</source>
        <translation>Leave these kudos</translation>
    </message>
    <message>
        <source>Comparte estos kudos de %1 con quien también lo hizo posible. Lo verá toda la empresa.</source>
        <translation>Share these kudos from %1 with whoever made it possible too. The whole company will see it.</translation>
    </message>
    <message>
        <source>Compartir</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>Con quién</source>
        <translation>With whom</translation>
    </message>
    <message>
        <source>¿Con quién?</source>
        <translation>With whom?</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>It was not saved</translation>
    </message>
    <message>
        <source>¿Retirar estos kudos?</source>
        <translation>Withdraw these kudos?</translation>
    </message>
    <message>
        <source>¿Salir de estos kudos?</source>
        <translation>Leave these kudos?</translation>
    </message>
    <message>
        <source>Desaparecen para todo el mundo. Si alguien los compartió, eso se queda, sin tus palabras.</source>
        <translation>They disappear for everyone. If somebody shared them, that stays, without your words.</translation>
    </message>
    <message>
        <source>Tu nombre deja de estar en ellos, y su azulejo en tu azulejería. No se puede deshacer.</source>
        <translation>Your name is no longer in them, nor their tile among yours. This cannot be undone.</translation>
    </message>
    <message>
        <source>Retirar</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Salir</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Copiar enlace interno</source>
        <translation>Copy internal link</translation>
    </message>
</context>
<context>
    <name>KudosMore</name>
    <message>
        <source>Más acciones</source>
        <translation>More actions</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Dar de baja a %1</source>
        <translation>Remove %1</translation>
    </message>
    <message>
        <source>Antes puede guardar una copia de todo lo suyo. Un equipo que no vuelva a conectarse conserva lo que ya tenía.</source>
        <translation>They can save a copy of everything of theirs first. A device that never connects again keeps what it had.</translation>
    </message>
    <message>
        <source>Un momento…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Dar de baja ahora</source>
        <translation>Remove now</translation>
    </message>
    <message>
        <source>Anunciar la baja</source>
        <translation>Tell everybody</translation>
    </message>
    <message>
        <source>De esta persona depende:</source>
        <translation>What depends on this person:</translation>
    </message>
    <message>
        <source>Cuándo</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Ahora mismo</source>
        <translation>At once</translation>
    </message>
    <message>
        <source>Al acabar su último día</source>
        <translation>When their last day is over</translation>
    </message>
    <message>
        <source>Se publica una despedida. Este equipo le da de baja a medianoche, con Patio abierto.</source>
        <translation>A goodbye is published. This device removes them at midnight, with Patio open.</translation>
    </message>
    <message>
        <source>Sin despedida. Para cuando se pierde o se roba un equipo.</source>
        <translation>Without a goodbye. For when a device is lost or stolen.</translation>
    </message>
    <message>
        <source>Último día</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Unas palabras de despedida</source>
        <translation>A few words of goodbye</translation>
    </message>
    <message>
        <source>Si quieres</source>
        <translation>If you like</translation>
    </message>
    <message>
        <source>Lo que escribió</source>
        <translation>What they wrote</translation>
    </message>
    <message>
        <source>Lo que escribió se queda</source>
        <translation>What they wrote stays</translation>
    </message>
    <message>
        <source>Se borra todo</source>
        <translation>All of it is erased</translation>
    </message>
    <message>
        <source>Se quedan solo las fichas de cómo lo hacemos</source>
        <translation>Only the cards of how we do things stay</translation>
    </message>
    <message>
        <source>Quitar su nombre de lo que se queda</source>
        <translation>Take their name off what stays</translation>
    </message>
    <message>
        <source>Lo que otros escribieron con sus palabras no cambia.</source>
        <translation>What others wrote in their own words does not change.</translation>
    </message>
    <message>
        <source>Que sus equipos borren lo que guardan</source>
        <translation>Have their devices delete what they hold</translation>
    </message>
    <message>
        <source>Lo hacen cuando se enteren. Uno que no se conecte nunca más no se entera.</source>
        <translation>They do so when they hear of it. One that never connects again never hears of it.</translation>
    </message>
    <message>
        <source>Elegir su último día</source>
        <translation>Choose their last day</translation>
    </message>
</context>
<context>
    <name>LeaveGroupDialog</name>
    <message>
        <source>¿Salir de «%1»?</source>
        <translation>Leave “%1”?</translation>
    </message>
    <message>
        <source>Seguirás viendo lo que se ha dicho hasta ahora. Para volver, alguien del grupo tiene que añadirte.</source>
        <translation>You will still see what has been said so far. To come back, someone in the group has to add you.</translation>
    </message>
    <message>
        <source>Salir del grupo</source>
        <translation>Leave the group</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Es la única persona de Propiedad: nombra antes a otra.</source>
        <translation>The only owner: make another one first.</translation>
    </message>
    <message>
        <source>Lleva estas fichas de cómo lo hacemos: {titles}</source>
        <translation>Looks after these cards of how we do things: {titles}</translation>
    </message>
    <message>
        <source>Tiene 1 pregunta sin contestar</source>
        <translation>Has 1 question to answer</translation>
    </message>
    <message>
        <source>Tiene {n} preguntas sin contestar</source>
        <translation>Has {n} questions to answer</translation>
    </message>
    <message>
        <source>Acompaña en su primera semana a {names}</source>
        <translation>Helps in their first week: {names}</translation>
    </message>
    <message>
        <source>Es la persona de confianza para las preguntas sin nombre</source>
        <translation>Is the trusted person for questions without a name</translation>
    </message>
    <message>
        <source>Puede publicar anuncios</source>
        <translation>May publish announcements</translation>
    </message>
    <message>
        <source>Puede ocultar lo que publican los demás</source>
        <translation>Can hide what others post</translation>
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
    <message>
        <source>Tengo una duda</source>
        <translation>I have a question</translation>
    </message>
    <message>
        <source>Más tarde</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>LongWords</name>
    <message>
        <source>Leer entero</source>
        <translation>Read it all</translation>
    </message>
</context>
<context>
    <name>LookSettings</name>
    <message>
        <source>Aspecto e idioma</source>
        <translation>Look and language</translation>
    </message>
    <message>
        <source>Solo en este equipo</source>
        <translation>On this device only</translation>
    </message>
    <message>
        <source>Aspecto</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Tema</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Sistema</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Claro</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Oscuro</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Tamaño del texto</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Sin movimiento</source>
        <translation>Without motion</translation>
    </message>
    <message>
        <source>Nada se desliza ni aparece poco a poco.</source>
        <translation>Nothing slides or fades in.</translation>
    </message>
    <message>
        <source>Idioma</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Lo que escribe la gente se queda como lo escribió. Català, Euskara y Galego están empezados: lo que les falta sale en español.</source>
        <translation>What people write stays as they wrote it. Català, Euskara and Galego have begun: what they lack is in Spanish.</translation>
    </message>
    <message>
        <source>Atajos de una sola tecla</source>
        <translation>Single-key shortcuts</translation>
    </message>
    <message>
        <source>L, R y C sobre una publicación. F1 enseña todos los atajos.</source>
        <translation>L, R and C on a post. F1 shows all shortcuts.</translation>
    </message>
</context>
<context>
    <name>MasterDetail</name>
    <message>
        <source>Volver a %1</source>
        <translation>Back to %1</translation>
    </message>
</context>
<context>
    <name>MeRow</name>
    <message>
        <source>Mi ficha</source>
        <translation>My profile</translation>
    </message>
    <message>
        <source>Ajustes</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Pregunta sin nombre</source>
        <translation>Unsigned question</translation>
    </message>
    <message>
        <source>Nadie más</source>
        <translation>Nobody else</translation>
    </message>
    <message>
        <source>Solo se lee en los equipos de las {n} personas que estáis aquí</source>
        <translation>Only readable on the devices of the {n} people here</translation>
    </message>
    <message>
        <source>Solo se lee en tus equipos</source>
        <translation>Only readable on your devices</translation>
    </message>
    <message>
        <source>Solo se lee en los equipos de {names} y los tuyos</source>
        <translation>Only readable on the devices of {names} and on yours</translation>
    </message>
    <message>
        <source>1 sin leer</source>
        <translation>1 unread</translation>
    </message>
    <message>
        <source>{n} sin leer</source>
        <translation>{n} unread</translation>
    </message>
    <message>
        <source>Tú</source>
        <translation>You</translation>
    </message>
    <message>
        <source>Entregado</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>Guardado aquí, sin entregar</source>
        <translation>Saved here, not delivered yet</translation>
    </message>
    <message>
        <source>Entregado en {have} de {of} equipos</source>
        <translation>Delivered to {have} of {of} devices</translation>
    </message>
    <message>
        <source>Todavía nadie ha dicho nada</source>
        <translation>Nobody has said anything yet</translation>
    </message>
    <message>
        <source>Tú: {text}</source>
        <translation>You: {text}</translation>
    </message>
    <message>
        <source>Ya no estás en este grupo. Sigues viendo lo que se dijo mientras estabas.</source>
        <translation>You are no longer in this group. You still see what was said while you were.</translation>
    </message>
    <message>
        <source>{names} ya no está en la empresa.</source>
        <translation>{names} is no longer in the company.</translation>
    </message>
    <message>
        <source>{names} ya no están en la empresa.</source>
        <translation>{names} are no longer in the company.</translation>
    </message>
    <message>
        <source>1 foto</source>
        <translation>1 photo</translation>
    </message>
    <message>
        <source>{n} fotos</source>
        <translation>{n} photos</translation>
    </message>
    <message>
        <source>Como mucho {n} fotos y {n} archivos</source>
        <translation>At most {n} photos and {n} files</translation>
    </message>
    <message>
        <source>Foto pegada {n}</source>
        <translation>Pasted photo {n}</translation>
    </message>
</context>
<context>
    <name>MessagesPage</name>
    <message>
        <source>Mensajes</source>
        <translation>Messages</translation>
    </message>
</context>
<context>
    <name>MoreButton</name>
    <message>
        <source>Más acciones</source>
        <translation>More actions</translation>
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
    <name>MyReceipt</name>
    <message>
        <source>Leído</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Marcar como leído</source>
        <translation>Mark as read</translation>
    </message>
    <message>
        <source>Marcado como leído</source>
        <translation>Marked as read</translation>
    </message>
    <message>
        <source>Tengo una duda</source>
        <translation>I have a question</translation>
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
        <source>Preguntas</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Canales</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>Mensajes</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Pulso</source>
        <translation>Pulse</translation>
    </message>
    <message>
        <source>Cómo lo hacemos</source>
        <translation>How we do it</translation>
    </message>
    <message>
        <source>Para contar fuera</source>
        <translation>To tell outside</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>El ordenador está encendido, pero Patio no está abierto.</source>
        <translation>The computer is on, but Patio is not open there.</translation>
    </message>
    <message>
        <source>No contesta: está apagado o dormido, o su cortafuegos no deja pasar a nadie.</source>
        <translation>It does not answer: it is off or asleep, or its firewall lets nobody in.</translation>
    </message>
    <message>
        <source>Esta red no lleva hasta {address}.</source>
        <translation>This network does not lead to {address}.</translation>
    </message>
    <message>
        <source>Se le vio en {address}, que es otra red: hay otra subred, una wifi de invitados o una VPN por medio.</source>
        <translation>It was last at {address}, which is another network: another subnet, a guest Wi-Fi or a VPN is between the two.</translation>
    </message>
    <message>
        <source>En {address} contesta ahora el equipo de otra empresa.</source>
        <translation>Another company’s device answers at {address} now.</translation>
    </message>
    <message>
        <source>No se sabe dónde está: no ha pasado desde que se abrió Patio aquí.</source>
        <translation>Where it is is not known: it has not been met since Patio was opened here.</translation>
    </message>
    <message>
        <source>Tiene un Patio que este no entiende. Actualizad los dos.</source>
        <translation>It has a Patio that this one does not understand. Update both.</translation>
    </message>
    <message>
        <source>No le caben más conexiones; otros equipos se lo pasan todo.</source>
        <translation>It has no room for one more connection; others pass everything on to it.</translation>
    </message>
    <message>
        <source>Aún no sabe de este equipo; se lo tiene que decir otro de la empresa.</source>
        <translation>It has not heard of this device yet; another one of the company has to tell it.</translation>
    </message>
    <message>
        <source>Dice que este equipo se quitó de la empresa.</source>
        <translation>It says that this device was removed from the company.</translation>
    </message>
    <message>
        <source>Espera a que se decida quién usó bien la misma invitación.</source>
        <translation>It waits until somebody says who used the same invitation rightly.</translation>
    </message>
    <message>
        <source>Ve una segunda copia de este equipo.</source>
        <translation>It sees a second copy of this device.</translation>
    </message>
    <message>
        <source>Este ordenador está en la red, en {addresses}.</source>
        <translation>This computer is on the network, at {addresses}.</translation>
    </message>
    <message>
        <source>Este ordenador no está en ninguna red. Enchufa el cable o entra en la wifi de la oficina; lo que escribas mientras tanto saldrá solo después.</source>
        <translation>This computer is on no network. Plug in the cable or join the office’s Wi-Fi; what you write meanwhile goes out by itself afterwards.</translation>
    </message>
    <message>
        <source>Hay una VPN o algo parecido ({names}); por ella no se busca a los compañeros.</source>
        <translation>A VPN or the like is on ({names}); colleagues are not looked for through it.</translation>
    </message>
    <message>
        <source>Hay {entries} cosas de {author} que nadie da todavía. Llegarán solas de quien las tenga.</source>
        <translation>There are {entries} things by {author} that nobody gives yet. They come by themselves from whoever has them.</translation>
    </message>
    <message>
        <source>Los compañeros llegan hasta este ordenador.</source>
        <translation>Colleagues can reach this computer.</translation>
    </message>
    <message>
        <source>Aún no se ha visto si los compañeros llegan hasta este ordenador.</source>
        <translation>Whether colleagues can reach this computer has not shown itself yet.</translation>
    </message>
    <message>
        <source>Los compañeros no llegan hasta este ordenador; funciona igual mientras él llegue hasta alguno.</source>
        <translation>Colleagues cannot reach this computer; it still works as long as it reaches one of them.</translation>
    </message>
    <message>
        <source>En Seguridad de Windows, en Firewall, permite Patio en redes privadas, y mira que la red de la oficina lo sea.</source>
        <translation>In Windows Security, under Firewall, allow Patio on private networks, and see that the office’s network is a private one.</translation>
    </message>
    <message>
        <source>En Ajustes del Sistema permite Patio en Red &gt; Firewall, y en Privacidad y seguridad &gt; Red local.</source>
        <translation>In System Settings allow Patio under Network &gt; Firewall, and under Privacy &amp; Security &gt; Local Network.</translation>
    </message>
    <message>
        <source>Si tiene un cortafuegos, ábrelo: «sudo ufw allow 47800:47899/tcp».</source>
        <translation>If it has a firewall, open it: “sudo ufw allow 47800:47899/tcp”.</translation>
    </message>
    <message>
        <source>Aquí está todo lo que saben los equipos que administran.</source>
        <translation>All is here that administrators’ devices know.</translation>
    </message>
    <message>
        <source>Ningún equipo que administra ha dicho aún hasta dónde llega lo de la empresa.</source>
        <translation>No administrator’s device has said yet how far the company’s log goes.</translation>
    </message>
    <message>
        <source>Hace {days} días que ningún equipo que administra dice hasta dónde llega lo de la empresa. Abrid uno en esta red.</source>
        <translation>For {days} days no administrator’s device has said how far the company’s log goes. Open one on this network.</translation>
    </message>
    <message>
        <source>Faltan {lacking} decisiones sobre quién está en la empresa. Sigue en la red, y que abra Patio alguien más que quien te dejó entrar.</source>
        <translation>{lacking} decisions about who belongs are missing. Stay on the network, and have somebody else open Patio than who let you in.</translation>
    </message>
    <message>
        <source>Están cerca {near} de {of} equipos de los compañeros.</source>
        <translation>{near} of {of} colleagues’ devices are nearby.</translation>
    </message>
    <message>
        <source>Patio no está sincronizando: ciérralo y ábrelo otra vez.</source>
        <translation>Patio is not syncing: close it and open it again.</translation>
    </message>
    <message>
        <source>No está ninguno de los {of} equipos: lo que se sabe de ellos es de otra red. ¿Es esta una wifi de invitados?</source>
        <translation>None of the {of} devices is here: what is known of them is on another network. Is this a guest Wi-Fi?</translation>
    </message>
    <message>
        <source>No contesta ninguno de los {of} equipos, aunque estaban en esta red. Muchas wifis de invitados separan a los ordenadores: usa la de la oficina o un cable.</source>
        <translation>None of the {of} devices answers, though they were on this network. Many guest Wi-Fis keep computers apart: use the office’s own or a cable.</translation>
    </message>
    <message>
        <source>No está ninguno de los {of} equipos. ¿Están encendidos y en esta red?</source>
        <translation>None of the {of} devices is here. Are they on, and on this network?</translation>
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
        <source>falta 1</source>
        <translation>1 missing</translation>
    </message>
    <message>
        <source>faltan {n}</source>
        <translation>{n} missing</translation>
    </message>
    <message>
        <source>Probando {address}. Si contesta alguien, aparecerá entre los de cerca.</source>
        <translation>Trying {address}. If somebody answers, they appear among those nearby.</translation>
    </message>
</context>
<context>
    <name>NetworkSettings</name>
    <message>
        <source>Red</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Mirar otra vez</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>Cómo está</source>
        <translation>How it is</translation>
    </message>
    <message>
        <source>Quién falta</source>
        <translation>Who is missing</translation>
    </message>
    <message>
        <source>Lo que escribas les llegará en cuanto vuelvan, aunque tú ya no estés.</source>
        <translation>What you write reaches them as soon as they are back, even when you have gone.</translation>
    </message>
    <message>
        <source>Probar una dirección</source>
        <translation>Try an address</translation>
    </message>
    <message>
        <source>Si dos equipos no se encuentran solos, basta con que uno pruebe la dirección del otro.</source>
        <translation>If two devices do not find each other, it is enough that one tries the other’s address.</translation>
    </message>
    <message>
        <source>Dirección de un equipo</source>
        <translation>Address of a device</translation>
    </message>
    <message>
        <source>Probar</source>
        <translation>Try</translation>
    </message>
    <message>
        <source>La de este equipo: %1</source>
        <translation>This device’s: %1</translation>
    </message>
</context>
<context>
    <name>NewChannel</name>
    <message>
        <source>Crear canal</source>
        <translation>Create channel</translation>
    </message>
    <message>
        <source>Solo lo leen quienes elijas. Nadie más puede, tampoco quien lleva Patio.</source>
        <translation>Only the people you choose read it. Nobody else can, not even who runs Patio.</translation>
    </message>
    <message>
        <source>Lo ve toda la empresa.</source>
        <translation>The whole company sees it.</translation>
    </message>
    <message>
        <source>No se ha creado</source>
        <translation>Not created</translation>
    </message>
    <message>
        <source>Nombre, por ejemplo: ferias</source>
        <translation>Name, for example: fairs</translation>
    </message>
    <message>
        <source>Quién lo lee</source>
        <translation>Who reads it</translation>
    </message>
    <message>
        <source>Toda la empresa</source>
        <translation>The whole company</translation>
    </message>
    <message>
        <source>Solo algunas personas</source>
        <translation>Only some people</translation>
    </message>
    <message>
        <source>Para qué es este canal</source>
        <translation>What this channel is for</translation>
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
    <name>NoticeSettings</name>
    <message>
        <source>Avisos</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Solo en este equipo</source>
        <translation>On this device only</translation>
    </message>
    <message>
        <source>De qué te avisa</source>
        <translation>What it tells you of</translation>
    </message>
    <message>
        <source>Avisar</source>
        <translation>Tell me</translation>
    </message>
    <message>
        <source>Solo en la campana</source>
        <translation>Only at the bell</translation>
    </message>
    <message>
        <source>Nada</source>
        <translation>Nothing</translation>
    </message>
    <message>
        <source>Horas tranquilas</source>
        <translation>Quiet hours</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>sin leer</source>
        <translation>unread</translation>
    </message>
    <message>
        <source>{who} ha publicado un anuncio urgente: «{text}»</source>
        <translation>{who} published an urgent announcement: “{text}”</translation>
    </message>
    <message>
        <source>{who} ha publicado un anuncio: «{text}»</source>
        <translation>{who} published an announcement: “{text}”</translation>
    </message>
    <message>
        <source>{who} te ha dado kudos: «{text}»</source>
        <translation>{who} gave you kudos: “{text}”</translation>
    </message>
    <message>
        <source>{who} te han escrito: «{text}»</source>
        <translation>{who} wrote to you: “{text}”</translation>
    </message>
    <message>
        <source>{who} te ha escrito {n} mensajes: «{text}»</source>
        <translation>{who} wrote you {n} messages: “{text}”</translation>
    </message>
    <message>
        <source>{who} te ha escrito: «{text}»</source>
        <translation>{who} wrote to you: “{text}”</translation>
    </message>
    <message>
        <source>{who} te pregunta: «{text}»</source>
        <translation>{who} asks you: “{text}”</translation>
    </message>
    <message>
        <source>{who} ha contestado a tu pregunta: «{text}»</source>
        <translation>{who} answered your question: “{text}”</translation>
    </message>
    <message>
        <source>{who} te menciona: «{text}»</source>
        <translation>{who} mentions you: “{text}”</translation>
    </message>
    <message>
        <source>{who} te pide permiso para nombrarte fuera: «{text}»</source>
        <translation>{who} asks whether you may be named outside: “{text}”</translation>
    </message>
    <message>
        <source>{who} te ha dejado a cargo de «{text}»</source>
        <translation>{who} put you in charge of “{text}”</translation>
    </message>
    <message>
        <source>{who} tienen dudas sobre tu anuncio: «{text}»</source>
        <translation>{who} have questions about your announcement: “{text}”</translation>
    </message>
    <message>
        <source>{who} tiene una duda sobre tu anuncio: «{text}»</source>
        <translation>{who} has a question about your announcement: “{text}”</translation>
    </message>
    <message>
        <source>{who} ha contestado a las dudas: «{text}»</source>
        <translation>{who} answered the questions: “{text}”</translation>
    </message>
    <message>
        <source>Novedades</source>
        <translation>What’s new</translation>
    </message>
    <message>
        <source>Novedades, {n} sin leer</source>
        <translation>What’s new, {n} unread</translation>
    </message>
    <message>
        <source>Mensajes</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Mensajes, {n} sin leer</source>
        <translation>Messages, {n} unread</translation>
    </message>
    <message>
        <source>En silencio</source>
        <translation>Silenced</translation>
    </message>
    <message>
        <source>La empresa no ha dicho su horario: los avisos saltan a cualquier hora.</source>
        <translation>The company has not said its hours: notifications pop up at any time.</translation>
    </message>
    <message>
        <source>Fuera del horario de la empresa ({hours}) no salta nada, salvo lo que dos personas de Propiedad llamen urgente.</source>
        <translation>Outside the company’s hours ({hours}) nothing pops up, but for what two owners call urgent.</translation>
    </message>
    <message>
        <source>Los que piden confirmación están en la lista siempre.</source>
        <translation>Those that ask for confirmation are always in the list.</translation>
    </message>
    <message>
        <source>Anuncios</source>
        <translation>Announcements</translation>
    </message>
    <message>
        <source>Menciones</source>
        <translation>Mentions</translation>
    </message>
    <message>
        <source>Kudos para mí</source>
        <translation>Kudos for me</translation>
    </message>
    <message>
        <source>Respuestas que sigo</source>
        <translation>Answers I follow</translation>
    </message>
    <message>
        <source>Y las dudas sobre tus anuncios.</source>
        <translation>And doubts about your announcements.</translation>
    </message>
    <message>
        <source>Preguntas para mí</source>
        <translation>Questions to me</translation>
    </message>
    <message>
        <source>Contar algo fuera contigo, llevar una ficha de cómo lo hacemos.</source>
        <translation>To be named outside, to look after a card of how we do things.</translation>
    </message>
    <message>
        <source>Lo que me piden</source>
        <translation>What I am asked for</translation>
    </message>
    <message>
        <source>{who} avisa de que algo no está bien: «{text}»</source>
        <translation>{who} says that something is not right: “{text}”</translation>
    </message>
    <message>
        <source>una foto</source>
        <translation>a photo</translation>
    </message>
</context>
<context>
    <name>NoticesPopover</name>
    <message>
        <source>Novedades</source>
        <translation>What’s new</translation>
    </message>
    <message>
        <source>Marcar todo leído</source>
        <translation>Mark all as read</translation>
    </message>
    <message>
        <source>Nada para ti por ahora</source>
        <translation>Nothing for you right now</translation>
    </message>
    <message>
        <source>Aquí verás quién te nombra, te escribe, te pregunta o te da las gracias.</source>
        <translation>Here you will see who mentions you, writes to you, asks you or thanks you.</translation>
    </message>
    <message>
        <source>Volver a avisar</source>
        <translation>Notify me again</translation>
    </message>
    <message>
        <source>No molestar hasta mañana</source>
        <translation>Do not disturb until tomorrow</translation>
    </message>
</context>
<context>
    <name>OfficialAnswer</name>
    <message>
        <source>Respuesta oficial de %1, %2</source>
        <translation>Official answer by %1, %2</translation>
    </message>
    <message>
        <source>Respuesta oficial</source>
        <translation>Official answer</translation>
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
        <source>Pregunta</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>It was not saved</translation>
    </message>
    <message>
        <source>Encuesta</source>
        <translation>Poll</translation>
    </message>
</context>
<context>
    <name>OpenQuestion</name>
    <message>
        <source>Responder</source>
        <translation>Answer</translation>
    </message>
</context>
<context>
    <name>Outside</name>
    <message>
        <source>correo</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>Se puede contar</source>
        <translation>It may be told</translation>
    </message>
    <message>
        <source>{names} prefiere no salir: no se cuenta</source>
        <translation>{names} would rather not be in it: it is not told</translation>
    </message>
    <message>
        <source>{names} prefieren no salir: no se cuenta</source>
        <translation>{names} would rather not be in it: it is not told</translation>
    </message>
    <message>
        <source>Falta que le parezca bien a {names}</source>
        <translation>It waits for {names} to agree</translation>
    </message>
    <message>
        <source>Otra de la misma semana va antes: esta no se cuenta</source>
        <translation>Another one of the same week comes first: this one is not told</translation>
    </message>
    <message>
        <source>La publicación ya no está: no se cuenta</source>
        <translation>The post is gone: it is not told</translation>
    </message>
    <message>
        <source>{where}, hasta el {day}</source>
        <translation>{where}, until {day}</translation>
    </message>
    <message>
        <source>Copiado. Pégalo donde quieras contarlo.</source>
        <translation>Copied. Paste it where you want to tell it.</translation>
    </message>
    <message>
        <source>Abierto. El texto está también copiado, por si hay que pegarlo.</source>
        <translation>Opened. The text is also copied, in case it has to be pasted.</translation>
    </message>
    <message>
        <source>Este equipo no ha podido abrirlo. El texto está copiado: pégalo allí.</source>
        <translation>This device could not open it. The text is copied: paste it there.</translation>
    </message>
    <message>
        <source>La foto está en Descargas: {name}</source>
        <translation>The photo is in Downloads: {name}</translation>
    </message>
    <message>
        <source>Hay una pieza nueva por semana. La siguiente, a partir del {day}.</source>
        <translation>There is one new piece a week. The next one, from {day} on.</translation>
    </message>
</context>
<context>
    <name>OutsideBar</name>
    <message>
        <source>Compartir fuera</source>
        <translation>Share outside</translation>
    </message>
</context>
<context>
    <name>OutsidePage</name>
    <message>
        <source>Para contar fuera</source>
        <translation>To tell outside</translation>
    </message>
    <message>
        <source>Con permiso de quien sale, y con tus palabras. Patio no publica nada por ti.</source>
        <translation>With the leave of whoever is in it, and in your own words. Patio publishes nothing for you.</translation>
    </message>
    <message>
        <source>No se ha hecho</source>
        <translation>Not done</translation>
    </message>
    <message>
        <source>Nada que contar fuera por ahora</source>
        <translation>Nothing to tell outside for now</translation>
    </message>
    <message>
        <source>En el menú de una publicación, «Proponer para fuera» te deja darle el visto bueno con otras palabras.</source>
        <translation>In the menu of a post, “Suggest for outside” lets you clear it in other words.</translation>
    </message>
    <message>
        <source>Si una publicación merece contarse, proponla desde su menú: «Proponer para fuera».</source>
        <translation>If a post deserves to be told, suggest it from its menu: “Suggest for outside”.</translation>
    </message>
    <message>
        <source>¿Retirar esta pieza?</source>
        <translation>Withdraw this piece?</translation>
    </message>
    <message>
        <source>Deja de ofrecerse a todo el mundo. Lo que alguien haya contado ya fuera no se puede recoger.</source>
        <translation>It is no longer offered to anyone. What somebody has already told outside cannot be taken back.</translation>
    </message>
    <message>
        <source>Retirar</source>
        <translation>Withdraw</translation>
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
    <message>
        <source>Pregúntale sobre: {skill}</source>
        <translation>Ask them about: {skill}</translation>
    </message>
    <message>
        <source>Aquí desde {month}</source>
        <translation>Here since {month}</translation>
    </message>
    <message>
        <source>Último día aquí: {day}</source>
        <translation>Last day here: {day}</translation>
    </message>
    <message>
        <source>Cumple años {day}</source>
        <translation>Birthday {day}</translation>
    </message>
    <message>
        <source>Cumple {n} años aquí {day}</source>
        <translation>{n} years here {day}</translation>
    </message>
    <message>
        <source>Cumple 1 año aquí {day}</source>
        <translation>1 year here {day}</translation>
    </message>
    <message>
        <source>Acaba de llegar</source>
        <translation>Has just joined</translation>
    </message>
    <message>
        <source>Fuera hasta {until}</source>
        <translation>Away until {until}</translation>
    </message>
    <message>
        <source>Fuera {since}</source>
        <translation>Away {since}</translation>
    </message>
    <message>
        <source>Fuera desde {since} hasta {until}</source>
        <translation>Away from {since} until {until}</translation>
    </message>
    <message>
        <source>Día</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Mes</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Falta tu nombre: escríbelo.</source>
        <translation>Your name is missing: write it.</translation>
    </message>
    <message>
        <source>Ese cumpleaños no es un día: elige día y mes, o ninguno de los dos.</source>
        <translation>That birthday is not a day: choose day and month, or neither.</translation>
    </message>
    <message>
        <source>Falta el último día que estás fuera: elígelo.</source>
        <translation>The last day you are away is missing: choose it.</translation>
    </message>
    <message>
        <source>Vuelves antes de irte: cambia el último día.</source>
        <translation>You are back before you leave: change the last day.</translation>
    </message>
    <message>
        <source>{n} en {company}, {here} aquí ahora</source>
        <translation>{n} at {company}, {here} here now</translation>
    </message>
    <message>
        <source>Nadie con «{words}» en la ficha</source>
        <translation>Nobody with “{words}” in their profile</translation>
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
        <source>Ya no está en {company}</source>
        <translation>No longer at {company}</translation>
    </message>
    <message>
        <source>Escribe tres cosas que se te dan bien</source>
        <translation>Write three things you are good at</translation>
    </message>
    <message>
        <source>{name} aún no ha contado qué se le puede preguntar.</source>
        <translation>{name} has not said yet what to ask them about.</translation>
    </message>
    <message>
        <source>Tu azulejería</source>
        <translation>Your tiles</translation>
    </message>
    <message>
        <source>Su azulejería</source>
        <translation>Their tiles</translation>
    </message>
    <message>
        <source>Todavía ninguno este año.</source>
        <translation>None yet this year.</translation>
    </message>
    <message>
        <source>Todavía ninguno este año. ¿Le debes uno?</source>
        <translation>None yet this year. Do you owe them one?</translation>
    </message>
    <message>
        <source>{value}, todavía ninguno</source>
        <translation>{value}, none yet</translation>
    </message>
    <message>
        <source>De {name}</source>
        <translation>From {name}</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>Personas del grupo</source>
        <translation>People in the group</translation>
    </message>
    <message>
        <source>Nuevo mensaje</source>
        <translation>New message</translation>
    </message>
    <message>
        <source>Quien entra lee lo que se diga desde ahora; quien sale se queda con lo que ya tiene.</source>
        <translation>Whoever joins reads what is said from now on; whoever leaves keeps what they already have.</translation>
    </message>
    <message>
        <source>Elige a una persona, o a varias para hablar juntas.</source>
        <translation>Choose one person, or several to talk together.</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Escribir</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>Nombre del grupo</source>
        <translation>Name of the group</translation>
    </message>
    <message>
        <source>Nombre del grupo (si le pones uno)</source>
        <translation>Name of the group (if you give it one)</translation>
    </message>
    <message>
        <source>Con nombre es un grupo: después se puede añadir y quitar gente.</source>
        <translation>With a name it is a group: people can be added and removed later.</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>Personas</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Nombre, puesto o habilidad</source>
        <translation>Name, job or skill</translation>
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
    <name>PeoplePicker</name>
    <message>
        <source>Nombre o puesto</source>
        <translation>Name or job</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Ya están todas las personas</source>
        <translation>Everybody is there already</translation>
    </message>
    <message>
        <source>Nadie con «%1» en la ficha</source>
        <translation>Nobody with “%1” in their profile</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Le has dado la bienvenida</source>
        <translation>You said hello</translation>
    </message>
    <message>
        <source>Dar la bienvenida</source>
        <translation>Say hello</translation>
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
    <message>
        <source>Elegir archivos</source>
        <translation>Choose files</translation>
    </message>
</context>
<context>
    <name>PhotoSaving</name>
    <message>
        <source>Guardar la foto</source>
        <translation>Save the photo</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>PhotoStage</name>
    <message>
        <source>Foto de %1, sin descripción</source>
        <translation>Photo by %1, no description</translation>
    </message>
    <message>
        <source>%1 de %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>La foto está en el equipo de %1. Llegará cuando esté cerca.</source>
        <translation>The photo is on %1’s device. It will arrive when it is near.</translation>
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
    <name>PhotoViewer</name>
    <message>
        <source>Fotos de %1</source>
        <translation>Photos by %1</translation>
    </message>
    <message>
        <source>Foto de %1</source>
        <translation>Photo by %1</translation>
    </message>
    <message>
        <source>%1 de %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Más pequeña</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Más grande</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Guardar…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Foto anterior</source>
        <translation>Previous photo</translation>
    </message>
    <message>
        <source>Foto siguiente</source>
        <translation>Next photo</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>It was not saved</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>Foto de {name}</source>
        <translation>Photo by {name}</translation>
    </message>
</context>
<context>
    <name>PieceCard</name>
    <message>
        <source>Con el visto bueno</source>
        <translation>Cleared</translation>
    </message>
    <message>
        <source>Aún no se cuenta</source>
        <translation>Not told yet</translation>
    </message>
    <message>
        <source>Sales en ella. ¿Te parece bien que se cuente así?</source>
        <translation>You are in it. Do you agree that it is told like this?</translation>
    </message>
    <message>
        <source>Me parece bien</source>
        <translation>I agree</translation>
    </message>
    <message>
        <source>Prefiero que no</source>
        <translation>I would rather not</translation>
    </message>
    <message>
        <source>Compartir fuera</source>
        <translation>Share outside</translation>
    </message>
    <message>
        <source>Retirar</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Más acciones</source>
        <translation>More actions</translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>Fijar hasta</source>
        <translation>Pin until</translation>
    </message>
    <message>
        <source>Estará en lo alto del patio de todos hasta que acabe ese día.</source>
        <translation>It stays on top of everybody&apos;s patio until that day is over.</translation>
    </message>
    <message>
        <source>Fijar</source>
        <translation>Pin</translation>
    </message>
</context>
<context>
    <name>PinMenu</name>
    <message>
        <source>Quitar de lo alto</source>
        <translation>Take off the top</translation>
    </message>
    <message>
        <source>Cambiar fecha…</source>
        <translation>Change the date…</translation>
    </message>
    <message>
        <source>Fijar hasta un día…</source>
        <translation>Pin until a day…</translation>
    </message>
    <message>
        <source>Fijar hasta que lo quite</source>
        <translation>Pin until I take it off</translation>
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
        <source>Kudos</source>
        <translation>Kudos</translation>
    </message>
    <message>
        <source>Preguntas</source>
        <translation>Questions</translation>
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
    <message>
        <source>Publicación</source>
        <translation>Post</translation>
    </message>
</context>
<context>
    <name>PollCard</name>
    <message>
        <source>Puedes elegir varias · %1</source>
        <translation>You can choose several · %1</translation>
    </message>
</context>
<context>
    <name>PollForm</name>
    <message>
        <source>¿Qué quieres saber?</source>
        <translation>What would you like to know?</translation>
    </message>
    <message>
        <source>Opción %1</source>
        <translation>Option %1</translation>
    </message>
    <message>
        <source>Otra opción</source>
        <translation>Another option</translation>
    </message>
    <message>
        <source>Cierra</source>
        <translation>Closes</translation>
    </message>
    <message>
        <source>a las 18:00</source>
        <translation>at 18:00</translation>
    </message>
    <message>
        <source>Votos</source>
        <translation>Votes</translation>
    </message>
    <message>
        <source>Con nombre</source>
        <translation>Named</translation>
    </message>
    <message>
        <source>Secretos</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Se pueden elegir varias opciones</source>
        <translation>Several options can be chosen</translation>
    </message>
</context>
<context>
    <name>PollOption</name>
    <message>
        <source>Opción %1</source>
        <translation>Option %1</translation>
    </message>
    <message>
        <source>Quitar la opción %1</source>
        <translation>Remove option %1</translation>
    </message>
    <message>
        <source>Mover la opción %1</source>
        <translation>Move option %1</translation>
    </message>
    <message>
        <source>Con las flechas arriba y abajo, o arrastrándola</source>
        <translation>With the up and down arrows, or by dragging it</translation>
    </message>
    <message>
        <source>%1, opción %2</source>
        <translation>%1, option %2</translation>
    </message>
</context>
<context>
    <name>Polling</name>
    <message>
        <source>Patio no enseña a nadie quién ha votado qué, ni nada por debajo de cinco votos. Los votos van firmados: quien abra los datos con otras herramientas los ve.</source>
        <translation>Patio shows nobody who voted for what, and nothing below five votes. Votes are signed: whoever opens the data with other tools sees them.</translation>
    </message>
    <message>
        <source>Quien ya ha votado ve qué ha elegido cada persona.</source>
        <translation>Whoever has voted sees what each person has chosen.</translation>
    </message>
    <message>
        <source>Hay dos opciones iguales.</source>
        <translation>Two options are the same.</translation>
    </message>
    <message>
        <source>Hacen falta al menos dos opciones.</source>
        <translation>It takes at least two options.</translation>
    </message>
</context>
<context>
    <name>PopUps</name>
    <message>
        <source>{n} novedades en el patio</source>
        <translation>{n} new things in the patio</translation>
    </message>
    <message>
        <source>Abrir</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>{who} ha publicado un anuncio urgente</source>
        <translation>{who} has published an urgent announcement</translation>
    </message>
    <message>
        <source>{who} ha publicado un anuncio</source>
        <translation>{who} has published an announcement</translation>
    </message>
    <message>
        <source>{who} te ha dado kudos</source>
        <translation>{who} gave you kudos</translation>
    </message>
    <message>
        <source>{who} te han escrito</source>
        <translation>{who} wrote to you</translation>
    </message>
    <message>
        <source>{who} te ha escrito {n} mensajes</source>
        <translation>{who} sent you {n} messages</translation>
    </message>
    <message>
        <source>{who} te ha escrito</source>
        <translation>{who} wrote to you</translation>
    </message>
    <message>
        <source>{who} te pregunta</source>
        <translation>{who} asks you</translation>
    </message>
    <message>
        <source>{who} ha contestado a tu pregunta</source>
        <translation>{who} answered your question</translation>
    </message>
    <message>
        <source>{who} te menciona</source>
        <translation>{who} mentions you</translation>
    </message>
    <message>
        <source>{who} te pide permiso para nombrarte fuera</source>
        <translation>{who} asks to name you outside</translation>
    </message>
    <message>
        <source>{who} te ha dejado a cargo de una ficha</source>
        <translation>{who} put you in charge of a card</translation>
    </message>
    <message>
        <source>{who} tienen dudas sobre tu anuncio</source>
        <translation>{who} have questions about your announcement</translation>
    </message>
    <message>
        <source>{who} tiene una duda sobre tu anuncio</source>
        <translation>{who} has a question about your announcement</translation>
    </message>
    <message>
        <source>{who} ha contestado a las dudas</source>
        <translation>{who} answered the questions</translation>
    </message>
    <message>
        <source>{who} avisa de algo que no está bien</source>
        <translation>{who} reports that something is not right</translation>
    </message>
</context>
<context>
    <name>PostForm</name>
    <message>
        <source>¿Qué se cuenta en el patio?</source>
        <translation>What’s new in the patio?</translation>
    </message>
    <message>
        <source>Archivos de la publicación</source>
        <translation>Files of the post</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>Fuera hasta {day}</source>
        <translation>Away until {day}</translation>
    </message>
    <message>
        <source>Aquí ahora</source>
        <translation>Here now</translation>
    </message>
    <message>
        <source>Aquí ahora · {place}</source>
        <translation>Here now · {place}</translation>
    </message>
    <message>
        <source>Aquí esta mañana</source>
        <translation>Here this morning</translation>
    </message>
    <message>
        <source>Aquí esta tarde</source>
        <translation>Here this afternoon</translation>
    </message>
    <message>
        <source>Aquí ayer por la mañana</source>
        <translation>Here yesterday morning</translation>
    </message>
    <message>
        <source>Aquí ayer por la tarde</source>
        <translation>Here yesterday afternoon</translation>
    </message>
    <message>
        <source>Sin noticias {since}</source>
        <translation>Not heard of {since}</translation>
    </message>
</context>
<context>
    <name>ProcessCard</name>
    <message>
        <source>Leer entero</source>
        <translation>Read all</translation>
    </message>
</context>
<context>
    <name>ProcessDialog</name>
    <message>
        <source>Cambiar la ficha</source>
        <translation>Change the card</translation>
    </message>
    <message>
        <source>Nueva ficha</source>
        <translation>New card</translation>
    </message>
    <message>
        <source>La versión de ahora se guarda en «Versiones».</source>
        <translation>The version of now is kept under “Versions”.</translation>
    </message>
    <message>
        <source>Cómo se hace aquí, como se lo contarías a alguien que empieza mañana.</source>
        <translation>How it is done here, as you would tell somebody who starts tomorrow.</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>Título: «Cargar el horno pequeño»</source>
        <translation>Title: “Loading the small kiln”</translation>
    </message>
    <message>
        <source>Un paso por línea: 1. Encender…  2. Esperar…</source>
        <translation>One step per line: 1. Switch on…  2. Wait…</translation>
    </message>
    <message>
        <source>Quién la lleva</source>
        <translation>Who looks after it</translation>
    </message>
    <message>
        <source>La mantiene al día, y se le pregunta.</source>
        <translation>Keeps it up to date, and is asked.</translation>
    </message>
    <message>
        <source>Cuándo se revisa</source>
        <translation>When it is reviewed</translation>
    </message>
    <message>
        <source>Ese día se pregunta si sigue siendo así.</source>
        <translation>On that day it is asked whether it still holds.</translation>
    </message>
    <message>
        <source>Sin fecha</source>
        <translation>No date</translation>
    </message>
</context>
<context>
    <name>ProcessList</name>
    <message>
        <source>Cómo lo hacemos</source>
        <translation>How we do it</translation>
    </message>
    <message>
        <source>Nueva ficha</source>
        <translation>New card</translation>
    </message>
    <message>
        <source>Título o una palabra</source>
        <translation>Title or a word</translation>
    </message>
    <message>
        <source>Mostrar solo</source>
        <translation>Show only</translation>
    </message>
    <message>
        <source>Mías</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Por revisar</source>
        <translation>Due for review</translation>
    </message>
    <message>
        <source>Sin dueño</source>
        <translation>Without an owner</translation>
    </message>
    <message>
        <source>Fichas</source>
        <translation>Cards</translation>
    </message>
    <message>
        <source>Todavía no hay ninguna</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>Lo que alguien pregunta dos veces merece una ficha: cómo se hace, paso a paso, y quién la mantiene.</source>
        <translation>What somebody asks twice deserves a card: how it is done, step by step, and who keeps it up.</translation>
    </message>
    <message>
        <source>Escribir la primera</source>
        <translation>Write the first one</translation>
    </message>
</context>
<context>
    <name>ProcessView</name>
    <message>
        <source>Sigue siendo así</source>
        <translation>Still so</translation>
    </message>
    <message>
        <source>Editar</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Ya no es así</source>
        <translation>Not so any more</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>Elige en «Editar» a quién se le puede preguntar.</source>
        <translation>Choose in “Edit” whom people can ask.</translation>
    </message>
    <message>
        <source>Lo decide Propiedad o Administración.</source>
        <translation>An owner or administrator decides.</translation>
    </message>
    <message>
        <source>Lo que se ha dicho desde la última revisión</source>
        <translation>What has been said since the last review</translation>
    </message>
    <message>
        <source>¿Ya no es así?</source>
        <translation>Not so any more?</translation>
    </message>
    <message>
        <source>Responder, para que lo lea todo el mundo</source>
        <translation>Answer, for everyone to read</translation>
    </message>
    <message>
        <source>Qué ha cambiado, o qué no cuadra</source>
        <translation>What has changed, or what does not fit</translation>
    </message>
    <message>
        <source>Responder</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Decirlo</source>
        <translation>Say so</translation>
    </message>
    <message>
        <source>Versiones</source>
        <translation>Versions</translation>
    </message>
</context>
<context>
    <name>Processes</name>
    <message>
        <source>Paso {n}: {text}</source>
        <translation>Step {n}: {text}</translation>
    </message>
    <message>
        <source>Sin fecha de revisión</source>
        <translation>No review date</translation>
    </message>
    <message>
        <source>Tocaba revisarla el {day}. ¿Sigue siendo así?</source>
        <translation>Its review was due on {day}. Is it still so?</translation>
    </message>
    <message>
        <source>Se revisa el {day}</source>
        <translation>Reviewed on {day}</translation>
    </message>
    <message>
        <source>La llevaba {name}, que ya no está: necesita a alguien</source>
        <translation>{name} looked after it and has left: it needs somebody</translation>
    </message>
    <message>
        <source>La lleva {name}</source>
        <translation>Looked after by {name}</translation>
    </message>
    <message>
        <source>La escribió {name}, {when}</source>
        <translation>Written by {name}, {when}</translation>
    </message>
    <message>
        <source>La cambió {name}, {when}</source>
        <translation>Changed by {name}, {when}</translation>
    </message>
    <message>
        <source>{name} dijo que sigue siendo así, {when}</source>
        <translation>{name} said that it still holds, {when}</translation>
    </message>
    <message>
        <source>Sin nadie que la lleve</source>
        <translation>Nobody looks after it</translation>
    </message>
    <message>
        <source>1 comentario desde la última revisión</source>
        <translation>1 comment since the last review</translation>
    </message>
    <message>
        <source>{n} comentarios desde la última revisión</source>
        <translation>{n} comments since the last review</translation>
    </message>
    <message>
        <source>Por revisar desde el {day}</source>
        <translation>Due for review since {day}</translation>
    </message>
    <message>
        <source>1 ficha</source>
        <translation>1 card</translation>
    </message>
    <message>
        <source>{n} fichas</source>
        <translation>{n} cards</translation>
    </message>
    <message>
        <source>{n} por revisar</source>
        <translation>{n} due for review</translation>
    </message>
    <message>
        <source>Nada con «{words}»</source>
        <translation>Nothing with “{words}”</translation>
    </message>
    <message>
        <source>No llevas ninguna ficha</source>
        <translation>You look after no card</translation>
    </message>
    <message>
        <source>Ninguna espera revisión</source>
        <translation>None is due for review</translation>
    </message>
    <message>
        <source>Todas tienen a alguien que las lleva</source>
        <translation>All have somebody who looks after them</translation>
    </message>
</context>
<context>
    <name>ProcessesPage</name>
    <message>
        <source>Cómo lo hacemos</source>
        <translation>How we do it</translation>
    </message>
    <message>
        <source>Elige una ficha</source>
        <translation>Choose a card</translation>
    </message>
    <message>
        <source>Cada una cuenta cómo se hace algo aquí, y quién la mantiene al día.</source>
        <translation>Each tells how something is done here, and who keeps it up to date.</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>Contacto</source>
        <translation>Contact</translation>
    </message>
</context>
<context>
    <name>ProfileActions</name>
    <message>
        <source>Dar kudos</source>
        <translation>Give kudos</translation>
    </message>
    <message>
        <source>Mensaje</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Preguntar</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>Editar mi ficha</source>
        <translation>Edit my profile</translation>
    </message>
</context>
<context>
    <name>ProfileHead</name>
    <message>
        <source>Foto de %1</source>
        <translation>Photo of %1</translation>
    </message>
</context>
<context>
    <name>ProfileSkills</name>
    <message>
        <source>Pregúntame sobre…</source>
        <translation>Ask me about…</translation>
    </message>
    <message>
        <source>Buscar quién más sabe de esto</source>
        <translation>Find who else knows about this</translation>
    </message>
</context>
<context>
    <name>ProfileTiles</name>
    <message>
        <source>Este año</source>
        <translation>This year</translation>
    </message>
</context>
<context>
    <name>Pulse</name>
    <message>
        <source>Ver las {n}</source>
        <translation>See all {n}</translation>
    </message>
    <message>
        <source>Sin valor</source>
        <translation>No value</translation>
    </message>
    <message>
        <source>1 kudos</source>
        <translation>1 kudos</translation>
    </message>
    <message>
        <source>{n} kudos</source>
        <translation>{n} kudos</translation>
    </message>
    <message>
        <source>{team}: ha dado {given} kudos a otros equipos y ha recibido {got}</source>
        <translation>{team}: gave {given} kudos to other teams and received {got}</translation>
    </message>
    <message>
        <source>{title}: lo ha leído {read}; el primer día, {first}</source>
        <translation>{title}: read by {read}; on the first day, {first}</translation>
    </message>
    <message>
        <source>Sin nombre</source>
        <translation>Without a name</translation>
    </message>
    <message>
        <source>1 más se lo pregunta</source>
        <translation>1 more wonders</translation>
    </message>
    <message>
        <source>{n} más se lo preguntan</source>
        <translation>{n} more wonder</translation>
    </message>
    <message>
        <source>Cuándo</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Ha participado</source>
        <translation>Took part</translation>
    </message>
    <message>
        <source>Publicaciones</source>
        <translation>Posts</translation>
    </message>
    <message>
        <source>Kudos</source>
        <translation>Kudos</translation>
    </message>
    <message>
        <source>Comentarios</source>
        <translation>Comments</translation>
    </message>
    <message>
        <source>Reacciones</source>
        <translation>Reactions</translation>
    </message>
    <message>
        <source>Quién</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>A quién</source>
        <translation>Whom</translation>
    </message>
    <message>
        <source>Valor</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Anuncio</source>
        <translation>Announcement</translation>
    </message>
    <message>
        <source>Lo ha leído</source>
        <translation>Read by</translation>
    </message>
    <message>
        <source>El primer día</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Pregunta</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Quién pregunta</source>
        <translation>Asked by</translation>
    </message>
    <message>
        <source>Desde</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>menos de cinco personas</source>
        <translation>fewer than five people</translation>
    </message>
    <message>
        <source>casi todo el mundo</source>
        <translation>nearly everyone</translation>
    </message>
    <message>
        <source>todo el mundo</source>
        <translation>everyone</translation>
    </message>
    <message>
        <source>nadie</source>
        <translation>nobody</translation>
    </message>
    <message>
        <source>el {n} %</source>
        <translation>{n}%</translation>
    </message>
    <message>
        <source>Menos de cinco</source>
        <translation>Fewer than five</translation>
    </message>
    <message>
        <source>Han participado menos de cinco personas</source>
        <translation>Fewer than five people took part</translation>
    </message>
    <message>
        <source>Nadie ha participado todavía</source>
        <translation>Nobody has taken part yet</translation>
    </message>
    <message>
        <source>Ha participado {share}</source>
        <translation>{share} took part</translation>
    </message>
    <message>
        <source>Los 30 días anteriores, {share}</source>
        <translation>In the 30 days before, {share}</translation>
    </message>
    <message>
        <source>El trimestre anterior, {share}</source>
        <translation>Last quarter, {share}</translation>
    </message>
    <message>
        <source>El año anterior, {share}</source>
        <translation>Last year, {share}</translation>
    </message>
    <message>
        <source>Vuelve la semana que viene: aún hay poco que contar.</source>
        <translation>Come back next week: there is little to tell yet.</translation>
    </message>
    <message>
        <source>Vuelve en {n} semanas: aún hay poco que contar.</source>
        <translation>Come back in {n} weeks: there is little to tell yet.</translation>
    </message>
    <message>
        <source>Semana del {day}</source>
        <translation>Week of {day}</translation>
    </message>
    <message>
        <source>{month} de {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>{span}: menos de cinco personas, no se cuenta</source>
        <translation>{span}: fewer than five people, not told</translation>
    </message>
    <message>
        <source>{span}: nadie escribió nada</source>
        <translation>{span}: nobody wrote anything</translation>
    </message>
    <message>
        <source>1 comentario</source>
        <translation>1 comment</translation>
    </message>
    <message>
        <source>{n} comentarios</source>
        <translation>{n} comments</translation>
    </message>
    <message>
        <source>1 publicación</source>
        <translation>1 post</translation>
    </message>
    <message>
        <source>{n} publicaciones</source>
        <translation>{n} posts</translation>
    </message>
    <message>
        <source>{span}: {parts}</source>
        <translation>{span}: {parts}</translation>
    </message>
    <message>
        <source>Todavía ningún kudos</source>
        <translation>No kudos yet</translation>
    </message>
    <message>
        <source>Quién reconoce a quién</source>
        <translation>Who recognises whom</translation>
    </message>
    <message>
        <source>Lo que se agradece aquí</source>
        <translation>What people are thanked for here</translation>
    </message>
    <message>
        <source>Lo que más se agradece: {value}</source>
        <translation>Most thanked for: {value}</translation>
    </message>
    <message>
        <source>Un kudos dice delante de todos qué hizo bien alguien.</source>
        <translation>Kudos say in front of everyone what somebody did well.</translation>
    </message>
    <message>
        <source>{kudos}. {giver} ha dado las gracias a {receiver} 1 vez.</source>
        <translation>{kudos}. {giver} thanked {receiver} once.</translation>
    </message>
    <message>
        <source>{kudos}. {giver} ha dado las gracias a {receiver} {n} veces.</source>
        <translation>{kudos}. {giver} thanked {receiver} {n} times.</translation>
    </message>
    <message>
        <source>Ningún anuncio ha pedido confirmación</source>
        <translation>No announcement has asked for confirmation</translation>
    </message>
    <message>
        <source>Los anuncios llegan a todo el mundo</source>
        <translation>Announcements reach everyone</translation>
    </message>
    <message>
        <source>Los anuncios llegan a casi todo el mundo</source>
        <translation>Announcements reach nearly everyone</translation>
    </message>
    <message>
        <source>A un anuncio le falta más de media empresa</source>
        <translation>One announcement lacks more than half the company</translation>
    </message>
    <message>
        <source>A {n} anuncios les falta más de media empresa</source>
        <translation>{n} announcements lack more than half the company</translation>
    </message>
    <message>
        <source>Los anuncios llegan a la mayoría</source>
        <translation>Announcements reach most people</translation>
    </message>
    <message>
        <source>Aquí se verá a cuánta gente llegan.</source>
        <translation>Here you will see how many people they reach.</translation>
    </message>
    <message>
        <source>Todo el mundo los lee el primer día</source>
        <translation>Everyone reads them on the first day</translation>
    </message>
    <message>
        <source>Casi todo el mundo los lee el primer día</source>
        <translation>Nearly everyone reads them on the first day</translation>
    </message>
    <message>
        <source>La mayoría los lee el primer día</source>
        <translation>Most read them on the first day</translation>
    </message>
    <message>
        <source>Hay quien tarda más de un día en leerlos</source>
        <translation>Some take more than a day to read them</translation>
    </message>
    <message>
        <source>Ninguna pregunta sin respuesta</source>
        <translation>No question without an answer</translation>
    </message>
    <message>
        <source>Dos</source>
        <translation>Two</translation>
    </message>
    <message>
        <source>Tres</source>
        <translation>Three</translation>
    </message>
    <message>
        <source>Cuatro</source>
        <translation>Four</translation>
    </message>
    <message>
        <source>Cinco</source>
        <translation>Five</translation>
    </message>
    <message>
        <source>{n} preguntas sin respuesta</source>
        <translation>{n} questions without an answer</translation>
    </message>
    <message>
        <source>Una pregunta sin respuesta</source>
        <translation>One question without an answer</translation>
    </message>
    <message>
        <source>Aquí se promete contestar en 1 día</source>
        <translation>The promise here: an answer in 1 day</translation>
    </message>
    <message>
        <source>Aquí se promete contestar en {n} días</source>
        <translation>The promise here: an answer in {n} days</translation>
    </message>
    <message>
        <source>Lo normal aquí: contestar el mismo día</source>
        <translation>Usual here: an answer on the same day</translation>
    </message>
    <message>
        <source>Lo normal aquí: contestar en 1 día</source>
        <translation>Usual here: an answer in 1 day</translation>
    </message>
    <message>
        <source>Lo normal aquí: contestar en {n} días</source>
        <translation>Usual here: an answer in {n} days</translation>
    </message>
    <message>
        <source>De hoy</source>
        <translation>From today</translation>
    </message>
    <message>
        <source>Hace 1 día</source>
        <translation>1 day ago</translation>
    </message>
    <message>
        <source>Hace {n} días</source>
        <translation>{n} days ago</translation>
    </message>
    <message>
        <source>Faltan datos de 1 equipo</source>
        <translation>Data from 1 device is missing</translation>
    </message>
    <message>
        <source>Faltan datos de {n} equipos</source>
        <translation>Data from {n} devices is missing</translation>
    </message>
    <message>
        <source>Está llegando 1 cambio, que aún no se cuenta</source>
        <translation>1 change is arriving and is not counted yet</translation>
    </message>
    <message>
        <source>Están llegando {n} cambios, que aún no se cuentan</source>
        <translation>{n} changes are arriving and are not counted yet</translation>
    </message>
</context>
<context>
    <name>PulseHead</name>
    <message>
        <source>Pulso</source>
        <translation>Pulse</translation>
    </message>
    <message>
        <source>Las mismas cifras para todo el mundo. Nadie sale señalado por hablar poco.</source>
        <translation>Same figures for everyone. Nobody is singled out for speaking little.</translation>
    </message>
    <message>
        <source>Periodo</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>30 días</source>
        <translation>30 days</translation>
    </message>
    <message>
        <source>Trimestre</source>
        <translation>Quarter</translation>
    </message>
    <message>
        <source>Año</source>
        <translation>Year</translation>
    </message>
</context>
<context>
    <name>PulsePage</name>
    <message>
        <source>Pulso</source>
        <translation>Pulse</translation>
    </message>
    <message>
        <source>Pulso empieza con cinco personas</source>
        <translation>Pulse begins with five people</translation>
    </message>
    <message>
        <source>Con menos, las cifras hablarían de alguien en concreto.</source>
        <translation>With fewer, the figures would speak of somebody in particular.</translation>
    </message>
    <message>
        <source>Publicaciones</source>
        <translation>Posts</translation>
    </message>
    <message>
        <source>Kudos</source>
        <translation>Kudos</translation>
    </message>
    <message>
        <source>Comentarios</source>
        <translation>Comments</translation>
    </message>
    <message>
        <source>¿A quién le debes uno?</source>
        <translation>Who do you owe one?</translation>
    </message>
    <message>
        <source>El primer día</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Leído</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Sin precisar</source>
        <translation>Not told</translation>
    </message>
    <message>
        <source>Nada que confirmar todavía</source>
        <translation>Nothing to confirm yet</translation>
    </message>
    <message>
        <source>Nadie espera respuesta</source>
        <translation>Nobody waits for an answer</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>Código QR de la invitación</source>
        <translation>QR code of the invitation</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Leer entera</source>
        <translation>Read all of it</translation>
    </message>
</context>
<context>
    <name>QuestionFoot</name>
    <message>
        <source>Yo también me lo pregunto</source>
        <translation>I wonder too</translation>
    </message>
    <message>
        <source>Yo también me lo pregunto, %1</source>
        <translation>I wonder too, %1</translation>
    </message>
    <message>
        <source>Responder</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Cambiar la respuesta</source>
        <translation>Change the answer</translation>
    </message>
    <message>
        <source>Sí</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Sí, responde</source>
        <translation>Yes, it answers it</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>No responde</source>
        <translation>It does not answer it</translation>
    </message>
</context>
<context>
    <name>QuestionForm</name>
    <message>
        <source>Radio Pasillo</source>
        <translation>Corridor Radio</translation>
    </message>
    <message>
        <source>Pregunta lo que se comenta. Gerencia responde por escrito y a todo el mundo.</source>
        <translation>Ask what people are saying. Management answers in writing, to everyone.</translation>
    </message>
    <message>
        <source>Qué preguntas</source>
        <translation>What you ask</translation>
    </message>
    <message>
        <source>Para</source>
        <translation>To</translation>
    </message>
    <message>
        <source>¿Es verdad que…?</source>
        <translation>Is it true that…?</translation>
    </message>
    <message>
        <source>¿Qué quieres saber?</source>
        <translation>What do you want to know?</translation>
    </message>
    <message>
        <source>Preguntar sin nombre</source>
        <translation>Ask without my name</translation>
    </message>
</context>
<context>
    <name>QuestionLedger</name>
    <message>
        <source>Le llegan las preguntas sin nombre y las publica: sabrá quién pregunta, y nadie más. La nombra más de la mitad, y nunca lo es quien lleva el patio.</source>
        <translation>Questions without a name come to them, and they publish them: they will know who asks, and nobody else. More than half name them, and it is never anybody who runs the patio.</translation>
    </message>
    <message>
        <source>¿En quién confías tú?</source>
        <translation>Whom do you trust?</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Pregunta sin nombre</source>
        <translation>Question without a name</translation>
    </message>
    <message>
        <source>Respondida el mismo día</source>
        <translation>Answered the same day</translation>
    </message>
    <message>
        <source>Respondida en 1 día</source>
        <translation>Answered in 1 day</translation>
    </message>
    <message>
        <source>Respondida en {n} días</source>
        <translation>Answered in {n} days</translation>
    </message>
    <message>
        <source>{line}, más de lo prometido</source>
        <translation>{line}, more than promised</translation>
    </message>
    <message>
        <source>Vuelve sola el {day}</source>
        <translation>Comes back by itself on {day}</translation>
    </message>
    <message>
        <source>{line}, 1 día más de lo prometido</source>
        <translation>{line}, 1 day more than promised</translation>
    </message>
    <message>
        <source>{line}, {n} días más de lo prometido</source>
        <translation>{line}, {n} days more than promised</translation>
    </message>
    <message>
        <source>{line} · prometida en 1 día</source>
        <translation>{line} · promised within 1 day</translation>
    </message>
    <message>
        <source>{line} · prometida en {n} días</source>
        <translation>{line} · promised within {n} days</translation>
    </message>
    <message>
        <source>Es verdad</source>
        <translation>It is true</translation>
    </message>
    <message>
        <source>No es verdad</source>
        <translation>It is not true</translation>
    </message>
    <message>
        <source>Es verdad en parte</source>
        <translation>It is partly true</translation>
    </message>
    <message>
        <source>Aún no se puede decir</source>
        <translation>It cannot be said yet</translation>
    </message>
    <message>
        <source>Espera respuesta desde hoy</source>
        <translation>Waiting for an answer since today</translation>
    </message>
    <message>
        <source>Espera respuesta desde hace 1 día</source>
        <translation>Waiting for an answer for 1 day</translation>
    </message>
    <message>
        <source>Espera respuesta desde hace {n} días</source>
        <translation>Waiting for an answer for {n} days</translation>
    </message>
    <message>
        <source>Radio Pasillo</source>
        <translation>Corridor Radio</translation>
    </message>
    <message>
        <source>Se comenta…</source>
        <translation>People say…</translation>
    </message>
    <message>
        <source>Pregunta a {name}</source>
        <translation>Question to {name}</translation>
    </message>
    <message>
        <source>Pregunta</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>por medio de {name}</source>
        <translation>through {name}</translation>
    </message>
    <message>
        <source>a {name}</source>
        <translation>to {name}</translation>
    </message>
    <message>
        <source>1 persona se preguntaba lo mismo</source>
        <translation>1 person wondered the same</translation>
    </message>
    <message>
        <source>{n} se preguntaban lo mismo</source>
        <translation>{n} wondered the same</translation>
    </message>
    <message>
        <source>1 persona se pregunta lo mismo</source>
        <translation>1 person wonders the same</translation>
    </message>
    <message>
        <source>{n} se preguntan lo mismo</source>
        <translation>{n} wonder the same</translation>
    </message>
    <message>
        <source>¿Le sirve a quien preguntó?</source>
        <translation>Does it help whoever asked?</translation>
    </message>
    <message>
        <source>¿Responde a lo que preguntabas?</source>
        <translation>Does it answer what you asked?</translation>
    </message>
    <message>
        <source>Quien preguntó dice que le responde.</source>
        <translation>Whoever asked says that it answers it.</translation>
    </message>
    <message>
        <source>Quien preguntó dice que no le responde.</source>
        <translation>Whoever asked says that it does not answer it.</translation>
    </message>
    <message>
        <source>Ver 1 respuesta anterior</source>
        <translation>Show 1 earlier answer</translation>
    </message>
    <message>
        <source>Ver {n} respuestas anteriores</source>
        <translation>Show {n} earlier answers</translation>
    </message>
    <message>
        <source>{chip} de {author}, {when}: {text}</source>
        <translation>{chip} by {author}, {when}: {text}</translation>
    </message>
    <message>
        <source>{author}, {when}: {text}</source>
        <translation>{author}, {when}: {text}</translation>
    </message>
    <message>
        <source>Respuesta oficial de {name}: {text}</source>
        <translation>Official answer by {name}: {text}</translation>
    </message>
    <message>
        <source>Tú</source>
        <translation>You</translation>
    </message>
    <message>
        <source>Tu pregunta sin nombre, a {name}</source>
        <translation>Your question without a name, to {name}</translation>
    </message>
    <message>
        <source>{name} te pregunta sin nombre</source>
        <translation>{name} asks you without a name</translation>
    </message>
    <message>
        <source>Solo {name} sabe que es tuya. Aún no la ha publicado.</source>
        <translation>Only {name} knows that it is yours. It has not been published yet.</translation>
    </message>
    <message>
        <source>Publicada sin tu nombre. Solo {name} sabe que es tuya.</source>
        <translation>Published without your name. Only {name} knows that it is yours.</translation>
    </message>
    <message>
        <source>Publicada sin nombre. La respuesta le llegará sola.</source>
        <translation>Published without a name. The answer will reach them by itself.</translation>
    </message>
    <message>
        <source>Solo tú sabes de quién es. Se publica tal como está. Los demás pueden ver que alguien te ha escrito en privado, y cuándo: deja pasar un rato.</source>
        <translation>Only you know whose it is. It is published as it stands. The others can see that somebody wrote to you in private, and when: let some time go by.</translation>
    </message>
    <message>
        <source>No se puede publicar: la persona de confianza ya no eres tú.</source>
        <translation>It cannot be published: you are no longer the trusted person.</translation>
    </message>
    <message>
        <source>Añade algo más a {name}, una sola vez</source>
        <translation>Say one thing more to {name}, only once</translation>
    </message>
    <message>
        <source>Contesta solo a {name}</source>
        <translation>Answer {name} alone</translation>
    </message>
    <message>
        <source>Di hasta cuándo: ese día la pregunta vuelve sola a esperar respuesta.</source>
        <translation>Say until when: on that day the question waits again by itself.</translation>
    </message>
    <message>
        <source>Gerencia</source>
        <translation>Management</translation>
    </message>
    <message>
        <source>Hace falta una persona de confianza, y aún no la hay: es quien nombre más de la mitad. Di en Preguntas a quién se lo confiarías tú.</source>
        <translation>A trusted person is needed, and there is none yet: it is whomever more than half name. Say in Questions whom you would trust with it.</translation>
    </message>
    <message>
        <source>La persona de confianza eres tú: lo que preguntes irá con tu nombre.</source>
        <translation>You are the trusted person: what you ask will go with your name.</translation>
    </message>
    <message>
        <source>Lo sabrá {name} y nadie más. Tu forma de escribir puede delatarte. Esto no es el canal de denuncias.</source>
        <translation>{name} will know and nobody else. Your way of writing may give you away. This is not the channel for reporting wrongdoing.</translation>
    </message>
    <message>
        <source>Saldrá sin tu nombre cuando {name} la publique.</source>
        <translation>It goes out without your name when {name} publishes it.</translation>
    </message>
    <message>
        <source>La ve toda la empresa; puede responder {name}.</source>
        <translation>The whole company sees it; {name} can answer.</translation>
    </message>
    <message>
        <source>Enviada a {name}, y a nadie más</source>
        <translation>Sent to {name}, and to nobody else</translation>
    </message>
    <message>
        <source>preguntas</source>
        <translation>questions</translation>
    </message>
    <message>
        <source>respondidas</source>
        <translation>answered</translation>
    </message>
    <message>
        <source>lo normal en responder</source>
        <translation>usual time to answer</translation>
    </message>
    <message>
        <source>fuera de plazo</source>
        <translation>later than promised</translation>
    </message>
    <message>
        <source>Aún no hay persona de confianza</source>
        <translation>There is no trusted person yet</translation>
    </message>
    <message>
        <source>La persona de confianza eres tú</source>
        <translation>The trusted person is you</translation>
    </message>
    <message>
        <source>Persona de confianza: {name}</source>
        <translation>Trusted person: {name}</translation>
    </message>
    <message>
        <source>Nadie todavía</source>
        <translation>Nobody yet</translation>
    </message>
    <message>
        <source>Ver lo que solo ves tú ({n})</source>
        <translation>Show what only you see ({n})</translation>
    </message>
    <message>
        <source>Gerencia responde por escrito.</source>
        <translation>Management answers in writing.</translation>
    </message>
    <message>
        <source>Gerencia promete responder en 1 día.</source>
        <translation>Management promises an answer within 1 day.</translation>
    </message>
    <message>
        <source>Gerencia promete responder en {n} días.</source>
        <translation>Management promises an answer within {n} days.</translation>
    </message>
    <message>
        <source>El mismo día</source>
        <translation>The same day</translation>
    </message>
    <message>
        <source>1 día</source>
        <translation>1 day</translation>
    </message>
    <message>
        <source>{n} días</source>
        <translation>{n} days</translation>
    </message>
    <message>
        <source>pregunta</source>
        <translation>question</translation>
    </message>
    <message>
        <source>respondida</source>
        <translation>answered</translation>
    </message>
</context>
<context>
    <name>QuestionsHead</name>
    <message>
        <source>No se ha guardado</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>Qué preguntas se ven</source>
        <translation>Which questions are shown</translation>
    </message>
    <message>
        <source>Sin respuesta</source>
        <translation>Unanswered</translation>
    </message>
    <message>
        <source>Respondidas</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Preguntar</source>
        <translation>Ask</translation>
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
        <source>Un momento…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Seguir aquí</source>
        <translation>Continue here</translation>
    </message>
</context>
<context>
    <name>ReceiptItem</name>
    <message>
        <source>%1, leído</source>
        <translation>%1, read</translation>
    </message>
    <message>
        <source>%1, leído: %2</source>
        <translation>%1, read: %2</translation>
    </message>
</context>
<context>
    <name>ReceiptsBlock</name>
    <message>
        <source>Pendientes</source>
        <translation>Pending</translation>
    </message>
    <message>
        <source>Leído</source>
        <translation>Read</translation>
    </message>
</context>
<context>
    <name>ReceiptsDialog</name>
    <message>
        <source>Guardar los acuses</source>
        <translation>Save the receipts</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel</translation>
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
    <name>RemoveDialog</name>
    <message>
        <source>¿Quitar «%1» de %2?</source>
        <translation>Remove “%1” of %2?</translation>
    </message>
    <message>
        <source>Dejará de recibir publicaciones al instante en los equipos que estén cerca, y en los demás cuando se conecten. Lo que ya tiene guardado no se borra a distancia.</source>
        <translation>It stops receiving posts at once from devices nearby, and from the rest when they connect. What it already holds cannot be erased remotely.</translation>
    </message>
    <message>
        <source>Quitar equipo</source>
        <translation>Remove device</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>No se dijo por qué.</source>
        <translation>It was not said why.</translation>
    </message>
    <message>
        <source>Ver</source>
        <translation>See</translation>
    </message>
    <message>
        <source>Ocultar…</source>
        <translation>Hide…</translation>
    </message>
    <message>
        <source>Mostrar otra vez</source>
        <translation>Show again</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>¿Sigue siendo así?</source>
        <translation>Is it still so?</translation>
    </message>
    <message>
        <source>Se dirá que lo has mirado hoy. ¿Cuándo hay que volver a mirarlo?</source>
        <translation>It will say that you looked at it today. When is it to be looked at again?</translation>
    </message>
    <message>
        <source>Sí, hasta ese día</source>
        <translation>Yes, until that day</translation>
    </message>
    <message>
        <source>Volver a mirarlo el</source>
        <translation>Look at it again on</translation>
    </message>
</context>
<context>
    <name>RoleDialog</name>
    <message>
        <source>Papel de %1</source>
        <translation>Role of %1</translation>
    </message>
    <message>
        <source>Un momento…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Cambiar papel</source>
        <translation>Change role</translation>
    </message>
    <message>
        <source>Miembro</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Administración</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Propiedad</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Lee y publica</source>
        <translation>Reads and publishes</translation>
    </message>
    <message>
        <source>Además anuncia, invita y quita a miembros</source>
        <translation>Also announces, invites and removes members</translation>
    </message>
    <message>
        <source>Además lleva los ajustes de la empresa y nombra a quien administra</source>
        <translation>Also looks after the company’s settings and says who administers</translation>
    </message>
    <message>
        <source>Puede publicar anuncios</source>
        <translation>May publish announcements</translation>
    </message>
    <message>
        <source>Se cambia al momento.</source>
        <translation>Holds at once.</translation>
    </message>
    <message>
        <source>Atiende lo que alguien señala como «esto no está bien»</source>
        <translation>Sees to what somebody reports as not right</translation>
    </message>
</context>
<context>
    <name>SaidItem</name>
    <message>
        <source>Copiar texto</source>
        <translation>Copy text</translation>
    </message>
</context>
<context>
    <name>ScheduleButton</name>
    <message>
        <source>Programar</source>
        <translation>Schedule</translation>
    </message>
</context>
<context>
    <name>SchedulePanel</name>
    <message>
        <source>Publicar más tarde</source>
        <translation>Post later</translation>
    </message>
    <message>
        <source>Día</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>A las</source>
        <translation>At</translation>
    </message>
    <message>
        <source>Hora</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>%1, desde este equipo. Si está apagado, en cuanto se encienda.</source>
        <translation>%1, from this computer. If it is off, as soon as it is on.</translation>
    </message>
    <message>
        <source>Programar</source>
        <translation>Schedule</translation>
    </message>
</context>
<context>
    <name>Scheduling</name>
    <message>
        <source>1 publicación programada</source>
        <translation>1 scheduled post</translation>
    </message>
    <message>
        <source>{n} publicaciones programadas</source>
        <translation>{n} scheduled posts</translation>
    </message>
    <message>
        <source>1 borrador guardado</source>
        <translation>1 draft kept</translation>
    </message>
    <message>
        <source>{n} borradores guardados</source>
        <translation>{n} drafts kept</translation>
    </message>
    <message>
        <source>Sin hora</source>
        <translation>No time set</translation>
    </message>
    <message>
        <source>En cuanto se pueda</source>
        <translation>As soon as it can be</translation>
    </message>
    <message>
        <source>1 foto</source>
        <translation>1 photo</translation>
    </message>
    <message>
        <source>{n} fotos</source>
        <translation>{n} photos</translation>
    </message>
    <message>
        <source>1 archivo</source>
        <translation>1 file</translation>
    </message>
    <message>
        <source>{n} archivos</source>
        <translation>{n} files</translation>
    </message>
    <message>
        <source>Publicar {when}</source>
        <translation>Post {when}</translation>
    </message>
    <message>
        <source>Escribe la hora así: 8:30</source>
        <translation>Write the time like this: 8:30</translation>
    </message>
    <message>
        <source>Esa hora ya ha pasado</source>
        <translation>That time has passed</translation>
    </message>
    <message>
        <source>Se publicará {when}</source>
        <translation>It will be posted {when}</translation>
    </message>
</context>
<context>
    <name>Screen</name>
    <message>
        <source>Anuncio fijado</source>
        <translation>Pinned announcement</translation>
    </message>
    <message>
        <source>Anuncio</source>
        <translation>Announcement</translation>
    </message>
    <message>
        <source>{author} reconoce a {to}</source>
        <translation>{author} thanks {to}</translation>
    </message>
    <message>
        <source>Kudos</source>
        <translation>Kudos</translation>
    </message>
</context>
<context>
    <name>ScreenPage</name>
    <message>
        <source>Pantalla</source>
        <translation>Screen</translation>
    </message>
    <message>
        <source>%1 de %2</source>
        <translation>%1 of %2</translation>
    </message>
</context>
<context>
    <name>SealedCard</name>
    <message>
        <source>Publicar sin nombre</source>
        <translation>Publish without a name</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Comentario</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Archivo</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Foto</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Mensaje privado</source>
        <translation>Private message</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Canal</source>
        <translation>Channel</translation>
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
        <source>Anuncio</source>
        <translation>Announcement</translation>
    </message>
    <message>
        <source>Pregunta</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Encuesta</source>
        <translation>Poll</translation>
    </message>
    <message>
        <source>Cómo lo hacemos</source>
        <translation>How we do it</translation>
    </message>
    <message>
        <source>Bienvenida</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Cita</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Para contar fuera</source>
        <translation>To tell outside</translation>
    </message>
    <message>
        <source>Despedida</source>
        <translation>Farewell</translation>
    </message>
    <message>
        <source>Los {n} resultados más nuevos</source>
        <translation>The newest {n} results</translation>
    </message>
    <message>
        <source>1 resultado</source>
        <translation>1 result</translation>
    </message>
    <message>
        <source>{n} resultados</source>
        <translation>{n} results</translation>
    </message>
    <message>
        <source>Cualquiera</source>
        <translation>Anybody</translation>
    </message>
    <message>
        <source>Todo</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>Cualquier canal</source>
        <translation>Any channel</translation>
    </message>
    <message>
        <source>Cualquier mes</source>
        <translation>Any month</translation>
    </message>
    <message>
        <source>Publicaciones</source>
        <translation>Posts</translation>
    </message>
    <message>
        <source>Comentarios</source>
        <translation>Comments</translation>
    </message>
    <message>
        <source>Archivos y fotos</source>
        <translation>Files and photos</translation>
    </message>
    <message>
        <source>Mensajes</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Canales</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>Anuncios</source>
        <translation>Announcements</translation>
    </message>
    <message>
        <source>Preguntas</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Encuestas</source>
        <translation>Polls</translation>
    </message>
    <message>
        <source>Citas</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>{month} de {year}</source>
        <translation>{month} {year}</translation>
    </message>
</context>
<context>
    <name>SearchDialog</name>
    <message>
        <source>Buscar</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Busca en todo lo que puedes leer</source>
        <translation>Search in everything you may read</translation>
    </message>
    <message>
        <source>Resultados</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>¿Qué buscas?</source>
        <translation>What are you looking for?</translation>
    </message>
    <message>
        <source>Publicaciones, comentarios, mensajes, archivos y personas. Ni las tildes ni el plural importan; entre comillas, la frase tal cual.</source>
        <translation>Posts, comments, messages, files and people. Neither accents nor plurals matter; in quotes, the phrase as it is.</translation>
    </message>
    <message>
        <source>Nada con «%1»</source>
        <translation>Nothing for “%1”</translation>
    </message>
    <message>
        <source>Se busca en lo que este equipo ha recibido. Prueba con menos palabras o busca en los mensajes de una persona.</source>
        <translation>Search covers what this device has received. Try fewer words, or search one person’s messages.</translation>
    </message>
    <message>
        <source>Buscar en todo</source>
        <translation>Search everywhere</translation>
    </message>
    <message>
        <source>Es la dirección de una publicación</source>
        <translation>This is the address of a post</translation>
    </message>
    <message>
        <source>Ir a la publicación</source>
        <translation>Go to the post</translation>
    </message>
    <message>
        <source>↑ ↓ para moverse · Intro para abrir · Esc para cerrar</source>
        <translation>↑ ↓ to move · Enter to open · Esc to close</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Borrar la búsqueda</source>
        <translation>Clear the search</translation>
    </message>
</context>
<context>
    <name>SearchFilters</name>
    <message>
        <source>Persona</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Tipo</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Canal</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Mes</source>
        <translation>Month</translation>
    </message>
</context>
<context>
    <name>SearchRow</name>
    <message>
        <source>Buscar</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Buscar (Ctrl K)</source>
        <translation>Search (Ctrl K)</translation>
    </message>
</context>
<context>
    <name>Select</name>
    <message>
        <source>Elegir</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Tú</source>
        <translation>You</translation>
    </message>
    <message>
        <source>Empresa</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Mi ficha</source>
        <translation>My profile</translation>
    </message>
    <message>
        <source>Avisos</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Aspecto e idioma</source>
        <translation>Look and language</translation>
    </message>
    <message>
        <source>Este equipo</source>
        <translation>This device</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Personas y equipos</source>
        <translation>People and devices</translation>
    </message>
    <message>
        <source>Valores y azulejos</source>
        <translation>Values and tiles</translation>
    </message>
    <message>
        <source>Horario y plazos</source>
        <translation>Hours and promises</translation>
    </message>
    <message>
        <source>Llave y copias</source>
        <translation>Key and backups</translation>
    </message>
    <message>
        <source>Nombre y logotipo</source>
        <translation>Name and logo</translation>
    </message>
    <message>
        <source>Aún no se ha visto</source>
        <translation>Not seen yet</translation>
    </message>
    <message>
        <source>Aquí ahora</source>
        <translation>Here now</translation>
    </message>
    <message>
        <source>Propiedad</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Administración</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Miembro</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>1 persona</source>
        <translation>1 person</translation>
    </message>
    <message>
        <source>{n} personas</source>
        <translation>{n} people</translation>
    </message>
    <message>
        <source>1 equipo</source>
        <translation>1 device</translation>
    </message>
    <message>
        <source>{n} equipos</source>
        <translation>{n} devices</translation>
    </message>
    <message>
        <source>{people}, {computers}. Solo ellos pueden leer este patio.</source>
        <translation>{people}, {computers}. Only they can read this patio.</translation>
    </message>
    <message>
        <source>Sin datos</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>Administra el patio</source>
        <translation>Runs the patio</translation>
    </message>
    <message>
        <source>Ordenador</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Otro equipo de {name}</source>
        <translation>Another device of {name}</translation>
    </message>
    <message>
        <source>Para entrar como {role}</source>
        <translation>To join as {role}</translation>
    </message>
    <message>
        <source>La han usado más personas de las previstas: {names}</source>
        <translation>More people than intended have used it: {names}</translation>
    </message>
    <message>
        <source>La ha hecho {name} · {used} de {most} usadas</source>
        <translation>Made by {name} · {used} of {most} used</translation>
    </message>
    <message>
        <source>caduca {day}</source>
        <translation>expires {day}</translation>
    </message>
    <message>
        <source>Por revisar</source>
        <translation>To look at</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Ajustes</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>nivel %1</source>
        <translation>level %1</translation>
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
        <source>Preguntas</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Preguntas, 1 te espera</source>
        <translation>Questions, 1 waits for you</translation>
    </message>
    <message>
        <source>Preguntas, {n} te esperan</source>
        <translation>Questions, {n} wait for you</translation>
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
        <source>Canal privado {name}</source>
        <translation>Private channel {name}</translation>
    </message>
    <message>
        <source>Canal privado {name}, 1 mensaje nuevo</source>
        <translation>Private channel {name}, 1 new message</translation>
    </message>
    <message>
        <source>Canal privado {name}, {n} mensajes nuevos</source>
        <translation>Private channel {name}, {n} new messages</translation>
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
        <source>Navegación</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Canal {name}, más de {n} publicaciones nuevas</source>
        <translation>Channel {name}, more than {n} new posts</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Cargando</source>
        <translation>Loading</translation>
    </message>
</context>
<context>
    <name>StaffMenu</name>
    <message>
        <source>Ver ficha</source>
        <translation>View profile</translation>
    </message>
    <message>
        <source>Añadir otro equipo</source>
        <translation>Add a device</translation>
    </message>
    <message>
        <source>Cambiar por otro equipo</source>
        <translation>Replace by another device</translation>
    </message>
    <message>
        <source>Cambiar papel</source>
        <translation>Change role</translation>
    </message>
    <message>
        <source>Quitar equipo…</source>
        <translation>Remove device…</translation>
    </message>
    <message>
        <source>Dar de baja…</source>
        <translation>Remove person…</translation>
    </message>
</context>
<context>
    <name>StaffRow</name>
    <message>
        <source>Más acciones</source>
        <translation>More actions</translation>
    </message>
    <message>
        <source>Más acciones para %1</source>
        <translation>More actions for %1</translation>
    </message>
    <message>
        <source>Más acciones para %1, %2</source>
        <translation>More actions for %1, %2</translation>
    </message>
</context>
<context>
    <name>StaffSettings</name>
    <message>
        <source>Personas y equipos</source>
        <translation>People and devices</translation>
    </message>
    <message>
        <source>Invitar</source>
        <translation>Invite</translation>
    </message>
    <message>
        <source>Por la red de la oficina</source>
        <translation>Over the office network</translation>
    </message>
    <message>
        <source>Comprobar</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Visto</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>Al quitar un equipo deja de recibir nada nuevo al instante. Lo que ya tenía guardado no se puede borrar a distancia.</source>
        <translation>When a device is removed it stops receiving anything new at once. What it already held cannot be erased remotely.</translation>
    </message>
    <message>
        <source>Invitaciones abiertas</source>
        <translation>Open invitations</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Decidir</source>
        <translation>Decide</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Patio tarda en contestar</source>
        <translation>Patio is slow to answer</translation>
    </message>
    <message>
        <source>No se pierde nada de lo que has escrito, y puedes seguir escribiendo.</source>
        <translation>Nothing that you typed is lost, and you can go on typing.</translation>
    </message>
    <message>
        <source>No queda sitio en este equipo</source>
        <translation>This device is full</translation>
    </message>
    <message>
        <source>Liberar sitio</source>
        <translation>Free up space</translation>
    </message>
    <message>
        <source>Tus mensajes pueden salir desordenados.</source>
        <translation>Your messages may come out in the wrong order.</translation>
    </message>
    <message>
        <source>Ver cómo</source>
        <translation>See how</translation>
    </message>
    <message>
        <source>Algunas cosas no les llegarán. Actualizad Patio en todos.</source>
        <translation>Some things won&apos;t reach them. Update Patio on all of them.</translation>
    </message>
    <message>
        <source>El reloj va {time} atrasado</source>
        <translation>The clock is {time} slow</translation>
    </message>
    <message>
        <source>El reloj va {time} adelantado</source>
        <translation>The clock is {time} fast</translation>
    </message>
    <message>
        <source>Reloj atrasado {time}</source>
        <translation>Clock {time} slow</translation>
    </message>
    <message>
        <source>Reloj adelantado {time}</source>
        <translation>Clock {time} fast</translation>
    </message>
    <message>
        <source>En Configuración, en Hora e idioma &gt; Fecha y hora, pulsa Sincronizar ahora.</source>
        <translation>In Settings, under Time &amp; language &gt; Date &amp; time, press Sync now.</translation>
    </message>
    <message>
        <source>En Ajustes del Sistema, en General &gt; Fecha y hora, activa «Ajustar automáticamente».</source>
        <translation>In System Settings, under General &gt; Date &amp; Time, switch on “Set time and date automatically”.</translation>
    </message>
    <message>
        <source>En los ajustes del sistema, en Fecha y hora, activa la hora automática, o escribe en un terminal «sudo timedatectl set-ntp true».</source>
        <translation>In the system&apos;s settings, under Date &amp; Time, switch on automatic time, or type “sudo timedatectl set-ntp true” in a terminal.</translation>
    </message>
    <message>
        <source>El disco no admite nada más. Lo que tienes a medio escribir sigue aquí; publícalo cuando haya sitio.</source>
        <translation>The disk takes nothing more. What you are writing stays here; publish it when there is room.</translation>
    </message>
    <message>
        <source>Lo nuevo de los demás no se guarda aquí hasta que lo haya, y lo que escribas puede no caber.</source>
        <translation>What is new from others is not kept here until there is room, and what you write may not fit.</translation>
    </message>
    <message>
        <source>Hay 1 equipo con otra versión de Patio</source>
        <translation>1 device runs another version of Patio</translation>
    </message>
    <message>
        <source>Hay {n} equipos con otra versión de Patio</source>
        <translation>{n} devices run another version of Patio</translation>
    </message>
    <message>
        <source>1 minuto</source>
        <translation>1 minute</translation>
    </message>
    <message>
        <source>{n} minutos</source>
        <translation>{n} minutes</translation>
    </message>
    <message>
        <source>1 hora</source>
        <translation>1 hour</translation>
    </message>
    <message>
        <source>{n} horas</source>
        <translation>{n} hours</translation>
    </message>
    <message>
        <source>1 día</source>
        <translation>1 day</translation>
    </message>
    <message>
        <source>{n} días</source>
        <translation>{n} days</translation>
    </message>
    <message>
        <source>Patio no puede escribir en este equipo</source>
        <translation>Patio cannot write on this device</translation>
    </message>
    <message>
        <source>Los datos de este equipo están dañados</source>
        <translation>The data on this computer are damaged</translation>
    </message>
    <message>
        <source>Lo nuevo de los demás no se guarda aquí. Cierra Patio y usa la orden «patio mend»: guarda lo que se puede leer; el resto lo tienen tus colegas.</source>
        <translation>What is new from others is not kept here. Close Patio and use the command “patio mend”: it keeps what can be read; your colleagues have the rest.</translation>
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
    <message>
        <source>Sin sincronizar</source>
        <translation>Not syncing</translation>
    </message>
    <message>
        <source>Datos dañados: lo de los demás espera</source>
        <translation>Damaged data: what others write is waiting</translation>
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
    <name>TableDialog</name>
    <message>
        <source>Cerrar</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>TalkDrop</name>
    <message>
        <source>Suelta aquí las fotos y los archivos</source>
        <translation>Drop the photos and files here</translation>
    </message>
</context>
<context>
    <name>TalkField</name>
    <message>
        <source>Escribe un mensaje</source>
        <translation>Write a message</translation>
    </message>
    <message>
        <source>Enviar</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Adjuntar fotos o archivos</source>
        <translation>Attach photos or files</translation>
    </message>
</context>
<context>
    <name>TalkHead</name>
    <message>
        <source>Más acciones</source>
        <translation>More actions</translation>
    </message>
    <message>
        <source>Cambiar nombre o personas</source>
        <translation>Change name or people</translation>
    </message>
    <message>
        <source>Salir del grupo…</source>
        <translation>Leave the group…</translation>
    </message>
</context>
<context>
    <name>TalkList</name>
    <message>
        <source>Mensajes</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Nuevo mensaje</source>
        <translation>New message</translation>
    </message>
    <message>
        <source>Conversaciones</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Ningún mensaje todavía</source>
        <translation>No messages yet</translation>
    </message>
    <message>
        <source>Escribe a una persona o a unas cuantas. Nadie más puede leerlo.</source>
        <translation>Write to one person or to a few. Nobody else can read it.</translation>
    </message>
</context>
<context>
    <name>TalkPane</name>
    <message>
        <source>Elige una conversación</source>
        <translation>Choose a conversation</translation>
    </message>
    <message>
        <source>O empieza otra con quien quieras.</source>
        <translation>Or start another with whomever you like.</translation>
    </message>
    <message>
        <source>Aún no os habéis dicho nada. Lo que escribas le llegará aunque ahora no esté, en cuanto su equipo vuelva a la red.</source>
        <translation>You have not said anything to each other yet. What you write will arrive even if they are away now, as soon as their device is back on the network.</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>Not saved</translation>
    </message>
</context>
<context>
    <name>TellDialog</name>
    <message>
        <source>Compartir fuera</source>
        <translation>Share outside</translation>
    </message>
    <message>
        <source>Esto, y nada más, es lo que sale. Cámbialo para que suene a ti; Patio no publica nada por ti.</source>
        <translation>This, and nothing else, is what leaves. Change it so that it sounds like you; Patio publishes nothing for you.</translation>
    </message>
    <message>
        <source>Hecho</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Lo que vas a contar</source>
        <translation>What you are going to tell</translation>
    </message>
    <message>
        <source>Copiar texto</source>
        <translation>Copy text</translation>
    </message>
    <message>
        <source>Guardar imagen</source>
        <translation>Save image</translation>
    </message>
    <message>
        <source>Abrir el correo</source>
        <translation>Open email</translation>
    </message>
    <message>
        <source>Abrir %1</source>
        <translation>Open %1</translation>
    </message>
</context>
<context>
    <name>TileButton</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Cambiar el azulejo</source>
        <translation>Change the tile</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>Escamas</source>
        <translation>Scales</translation>
    </message>
    <message>
        <source>Arcos</source>
        <translation>Arches</translation>
    </message>
    <message>
        <source>Aspas</source>
        <translation>Pinwheel</translation>
    </message>
    <message>
        <source>Sol</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>Estrella</source>
        <translation>Star</translation>
    </message>
    <message>
        <source>Damero</source>
        <translation>Checkerboard</translation>
    </message>
    <message>
        <source>Flor</source>
        <translation>Flower</translation>
    </message>
    <message>
        <source>Hojas</source>
        <translation>Leaves</translation>
    </message>
    <message>
        <source>Lazo</source>
        <translation>Knot</translation>
    </message>
    <message>
        <source>Rombo</source>
        <translation>Diamond</translation>
    </message>
    <message>
        <source>Olas</source>
        <translation>Waves</translation>
    </message>
    <message>
        <source>Rosa</source>
        <translation>Rose</translation>
    </message>
    <message>
        <source>Lo lleva otro valor: se cambian.</source>
        <translation>Another value has it: they swap.</translation>
    </message>
    <message>
        <source>Lo lleva «{value}»: se cambian.</source>
        <translation>“{value}” has it: they swap.</translation>
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
    <message>
        <source>Patio, %1 sin leer</source>
        <translation>Patio, %1 unread</translation>
    </message>
</context>
<context>
    <name>UpdateSettings</name>
    <message>
        <source>Versiones nuevas</source>
        <translation>New versions</translation>
    </message>
    <message>
        <source>Sin internet: trae el archivo en un lápiz USB. Se comprueban las firmas de quienes hacen Patio antes de guardar nada.</source>
        <translation>Without the internet: bring the file on a stick. The signatures of those who make Patio are checked before anything is kept.</translation>
    </message>
    <message>
        <source>Traer una versión nueva</source>
        <translation>Bring a new version</translation>
    </message>
    <message>
        <source>Comprobando…</source>
        <translation>Checking…</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>Versión {version} lista para mañana</source>
        <translation>Version {version} is ready for tomorrow</translation>
    </message>
    <message>
        <source>Has traído la versión {version}</source>
        <translation>You have brought version {version}</translation>
    </message>
    <message>
        <source>Si la apruebas, los demás equipos se la pasan unos a otros. Nada se instala solo.</source>
        <translation>If you approve it, the other computers pass it on to each other. Nothing installs itself.</translation>
    </message>
    <message>
        <source>Aprobarla</source>
        <translation>Approve it</translation>
    </message>
    <message>
        <source>El instalador está en {path}. Cierra Patio y ábrelo.</source>
        <translation>The installer is in {path}. Close Patio and open it.</translation>
    </message>
    <message>
        <source>Guarda el instalador y ábrelo cuando acabes el día. Nada se instala solo, y lo que hay aquí se queda como está.</source>
        <translation>Save the installer and open it when your day is over. Nothing installs itself, and what is here stays as it is.</translation>
    </message>
    <message>
        <source>Guardar el instalador</source>
        <translation>Save the installer</translation>
    </message>
    <message>
        <source>La versión {version} está firmada y completa. Arriba puedes aprobarla.</source>
        <translation>Version {version} is signed and complete. You can approve it above.</translation>
    </message>
    <message>
        <source>Traer una versión nueva</source>
        <translation>Bring a new version</translation>
    </message>
    <message>
        <source>Versiones de Patio (*.patio-update)</source>
        <translation>Versions of Patio (*.patio-update)</translation>
    </message>
</context>
<context>
    <name>ValuePicker</name>
    <message>
        <source>¿Qué valor ha demostrado?</source>
        <translation>Which value did they show?</translation>
    </message>
</context>
<context>
    <name>ValueSettings</name>
    <message>
        <source>Valores y azulejos</source>
        <translation>Values and tiles</translation>
    </message>
    <message>
        <source>De tres a seis. Cada kudos puede llevar uno, con su azulejo.</source>
        <translation>Three to six. Each kudos can bear one, with its tile.</translation>
    </message>
    <message>
        <source>Valores</source>
        <translation>Values</translation>
    </message>
    <message>
        <source>Azulejo del valor %1</source>
        <translation>Tile of value %1</translation>
    </message>
    <message>
        <source>Un valor, en pocas palabras</source>
        <translation>A value, in a few words</translation>
    </message>
    <message>
        <source>Valor %1</source>
        <translation>Value %1</translation>
    </message>
    <message>
        <source>Subir %1</source>
        <translation>Move %1 up</translation>
    </message>
    <message>
        <source>Quitar %1</source>
        <translation>Remove %1</translation>
    </message>
    <message>
        <source>Añadir otro</source>
        <translation>Add another</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Dejarlo como estaba</source>
        <translation>Leave it as it was</translation>
    </message>
    <message>
        <source>Un valor con otro nombre u otro azulejo sigue siendo el mismo, también en los kudos de antes. Los de un valor que se quita se quedan sin azulejo.</source>
        <translation>A value with another name or another tile is still the same one, in earlier kudos too. Those of a value that is removed are left without a tile.</translation>
    </message>
</context>
<context>
    <name>WaitingDialog</name>
    <message>
        <source>Programado</source>
        <translation>Scheduled</translation>
    </message>
    <message>
        <source>Solo está en este equipo, que lo publica a su hora; si está apagado, en cuanto se encienda.</source>
        <translation>It is on this computer alone, which posts it at its time; if it is off, as soon as it is on.</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>No se ha podido</source>
        <translation>It could not be done</translation>
    </message>
    <message>
        <source>Para cambiar una, termina antes lo que estás escribiendo.</source>
        <translation>To change one, finish what you are writing first.</translation>
    </message>
    <message>
        <source>¿Borrar esta publicación?</source>
        <translation>Delete this post?</translation>
    </message>
    <message>
        <source>No se ha publicado y no está en ningún otro sitio.</source>
        <translation>It has not been posted and is nowhere else.</translation>
    </message>
    <message>
        <source>Borrar</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>WaitingItem</name>
    <message>
        <source>Publicar ya</source>
        <translation>Post now</translation>
    </message>
    <message>
        <source>Cambiar</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Borrar</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>WaitingLine</name>
    <message>
        <source>Ver</source>
        <translation>See</translation>
    </message>
    <message>
        <source>Ver lo que está programado</source>
        <translation>See what is scheduled</translation>
    </message>
</context>
<context>
    <name>Watch</name>
    <message>
        <source>Ya no se ve</source>
        <translation>Not in sight any more</translation>
    </message>
    <message>
        <source>{by} ha mandado borrar algo de {author}</source>
        <translation>{by} has had something of {author} erased</translation>
    </message>
    <message>
        <source>Oculto a todo el mundo</source>
        <translation>Hidden from everyone</translation>
    </message>
    <message>
        <source>Oculto por {who}, {when}</source>
        <translation>Hidden by {who}, {when}</translation>
    </message>
    <message>
        <source>alguien</source>
        <translation>somebody</translation>
    </message>
    <message>
        <source>Avisaste de algo de {other}</source>
        <translation>You reported something of {other}</translation>
    </message>
    <message>
        <source>{who} avisa de algo de {other}</source>
        <translation>{who} reports something of {other}</translation>
    </message>
</context>
<context>
    <name>WatchSettings</name>
    <message>
        <source>Por revisar</source>
        <translation>To look at</translation>
    </message>
    <message>
        <source>Lo que alguien ha avisado, y lo que no cuadra en los equipos.</source>
        <translation>What somebody has reported, and what does not add up on the devices.</translation>
    </message>
    <message>
        <source>Lo que avisaste, y lo tuyo que alguien ha ocultado.</source>
        <translation>What you reported, and what of yours somebody has hidden.</translation>
    </message>
    <message>
        <source>Nada que revisar</source>
        <translation>Nothing to look at</translation>
    </message>
    <message>
        <source>Nadie ha avisado de nada, y en los equipos no pasa nada raro.</source>
        <translation>Nobody has reported anything, and nothing odd happens on the devices.</translation>
    </message>
    <message>
        <source>Lo que se ha avisado</source>
        <translation>What was reported</translation>
    </message>
    <message>
        <source>Lo que se va a borrar</source>
        <translation>What is going to be erased</translation>
    </message>
    <message>
        <source>Nadie lo ve ya, y tres días después de mandarse se borra de todos los equipos. Mostrarlo otra vez lo impide.</source>
        <translation>Nobody sees it any more, and three days after the order it is erased from every computer. Showing it again prevents that.</translation>
    </message>
    <message>
        <source>Lo tuyo que no se ve</source>
        <translation>Yours that is out of sight</translation>
    </message>
    <message>
        <source>¿Ocultar esto a todo el mundo?</source>
        <translation>Hide this from everyone?</translation>
    </message>
    <message>
        <source>Nadie lo verá hasta que se vuelva a mostrar. Lo que escribas aquí le llega solo a quien lo escribió.</source>
        <translation>Nobody will see it until it is shown again. What you write here reaches its author alone.</translation>
    </message>
    <message>
        <source>Ocultar</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Por qué se oculta</source>
        <translation>Why it is hidden</translation>
    </message>
    <message>
        <source>¿Dar de baja sin lo de hoy?</source>
        <translation>Remove without today&apos;s?</translation>
    </message>
    <message>
        <source>Sale de la empresa con todos sus equipos, y lo que ha llegado de esa persona en el último día deja de verse en todas partes. No se puede deshacer.</source>
        <translation>They leave the company with all their devices, and what came from them in the last day goes out of sight everywhere. It can&apos;t be undone.</translation>
    </message>
    <message>
        <source>Dar de baja</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>Las palabras de tus copias</source>
        <translation>The words of your backups</translation>
    </message>
    <message>
        <source>Apúntalas en papel ahora: abren las copias y no se vuelven a ver.</source>
        <translation>Write them on paper now: they open the backups and are not shown again.</translation>
    </message>
    <message>
        <source>Ya las he apuntado</source>
        <translation>I have written them down</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>WordsField</name>
    <message>
        <source>Las doce palabras de la llave de repuesto</source>
        <translation>The twelve words of the spare key</translation>
    </message>
    <message>
        <source>En su orden, con espacios</source>
        <translation>In their order, with spaces</translation>
    </message>
</context>
</TS>
