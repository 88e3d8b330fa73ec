namespace Plenary.Core.Contributions.Phrases;

internal static partial class PhraseBook
{
    private static readonly (Operation Operation, string Phrases)[] Written =
    [
        (Operation.Comment, """
            have|has no objection*
            ne m|s ' oppose|opposons pas
            y a|avait|aura pas d ' accord
            no me opongo
            no tenemos objecion*
            не против
            لا|ولا نعارض|نمانع
            没有异议
            无异议
            do not oppose
            not opposed
            do not object
            welcome* ~ opportunity|initiative|invitation|decision|consultation|chance
            ne nous opposons pas
            no nos oponemos
            не возражаем
            لا نعترض
            不反对
            """),
        (Operation.Reserve, """
            reserve* our|its|my|their|the position|right
            we|i have|maintain|enter|place ~ reservation*
            general|scrutiny|substantive reservation
            reservons|reserve|reserver notre|sa|ma position
            emettons ~ reserve*
            reserva* nuestra|su posicion
            formulamos ~ reserva*
            резервиру* ~ позици*
            оговорк* ~ пункт*
            نتحفظ|تتحفظ|يتحفظ
            оставля* за собой право
            保留立场
            保留我方立场
            持保留意见
            """),
        (Operation.Keep, """
            ^ oppose|against deleting|removing|dropping
            ^ contra|против|ضد suprimir|eliminar|исключения|удаления|حذف
            ^ laisser|conserver|maintenir $
            ^ mantener|conservar $
            ^ сохранить|оставить $
            keep|retain|maintain|preserve ~ @
            ^ keep|retain|maintain
            should|must|to be kept|retained|maintained|preserved
            leave ~ unchanged
            as it stands
            as it is written
            conserver|maintenir|garder ~ @
            maintenu*|conserve tel*
            laisser ~ tel*
            tel quel
            mantener|conservar ~ @
            mantenerse|conservarse
            tal como esta
            сохранить|оставить ~ @
            сохранить|оставить без изменений
            без изменений
            الابقاء|الاحتفاظ ~ @
            كما هي
            保留第
            保持不变
            予以保留
            应予保留
            保持原样
            doivent|devraient ~ maintenus|maintenues|conserves
            que quede asi
            так и оставить
            """),
        (Operation.Oppose, """
            ^ opposed|oppose|reject|rejected $
            не одобряем|одобряю
            ولا|لن|لسنا نؤيد*|نويد*|ندعم*|نقبل*|نوافق
            لا نؤيد*|نويد*|ندعم*|نقبل*|نوافق*
            نعارض*|نرفض*
            无法支持
            不能支持
            不能同意
            we|i ~ oppose
            ^ oppose|opposes|reject|rejects ~ @
            we|i|is|are ~ opposed to
            we|i ~ object to
            we|i ~ disagree
            we|i ~ reject
            we|i ~ do|can|could|would|does not|never|t ~ support|accept|agree|endorse|join|favour|favor
            cannot support|accept|agree|endorse|join
            unable to support|accept|agree|join
            not|un acceptable
            unacceptable to
            nous|je ~ opposons|oppose
            sommes|suis oppose*
            nous|je rejetons|rejette
            ne pouvons|peut|peux|puis ~ accepter|appuyer|soutenir|souscrire
            ne|n sommes|appuyons|soutenons|approuvons|souscrivons|appuie|soutiens pas
            n approuvons pas
            pas d ' accord
            nos oponemos
            me opongo
            rechazamos
            no apoyamos|apoyo|aceptamos|respaldamos|compartimos
            no podemos|puede|puedo|pueden ~ aceptar|apoyar
            no estamos|estoy de acuerdo
            estamos en contra
            мы ~ возража*
            возражаем|возражаю|возражает|возражают
            мы ~ против
            не поддержива*
            не можем ~ согласиться|принять|поддержать
            не согласны|согласен|согласна
            мы отвергаем
            نعارض
            نعترض
            نرفض
            لا نؤيد|نويد|نوافق|ندعم|نقبل
            لا يمكننا|يمكن ~ قبول|تاييد|الموافقه|يقبل|نقبل
            反对
            不支持
            不同意
            不赞成
            不能接受
            无法接受
            """),
        (Operation.Bracket, """
            bracket ~ @
            put|place|keep|set ~ in|within|between ~ brackets
            in|within square brackets
            mettre|placer|mis|mise|mises ~ entre crochets
            poner|colocar|queden|quede ~ entre corchetes
            взять|заключить|поместить ~ скобк*
            بين قوسين معقوف*
            بين اقواس معقوف*
            放在方括号
            加方括号
            置于方括号
            """),
        (Operation.Move, """
            should|must|could|can|might|to|needs be moved
            should|could|must come|go|stand|follow|precede before|after|paragraph|section|article
            should|could|must be placed|put before|after|at
            deplac* ~ @
            placer|placez|reporter|renvoyer ~ @ ~ apres|avant|fin|tete|debut
            etre|serait deplace*|transfere*|reporte*
            trasladese|trasladense|muevase|muevanse|traslademos ~ @
            coloquese|colocar|colocarse ~ @ ~ despues|tras|antes|final|principio|comienzo|continuacion
            trasladarse|moverse|colocarse al|despues|tras|antes|a
            trasladarl*|moverl*|colocarl*|ponerl* al|despues|tras|antes|a
            перенос*|перенест*|перемест* ~ @
            перенести|переместить в|после|перед|на
            поместить|поставить ~ @ ~ после|перед|конец|начало
            تنقل|ينقل|ننقل ~ @
            نقلها|نقله الي|بعد|قبل
            وضع|توضع|يوضع ~ @ ~ بعد|قبل|نهايه|اخر|بدايه
            挪到
            挪至
            调至
            调到
            放在 ~ 之 前|后
            放到 ~ 之 前|后
            放在最后
            放到最后
            mov* ~ @ ~ to|after|before|under|into|up
            should|must|to be moved
            deplacer|transferer ~ @
            deplace*|transfere* ~ apres|avant|vers
            mover|trasladar ~ @
            перенести|переместить ~ @
            نقل ~ @
            移至
            移到
            """),
        (Operation.Replace, """
            become|becomes @
            for @ ~ read @
            could|would|might be reworded|rephrased|redrafted
            libelle*|redige*|formule* comme|ainsi
            ainsi libelle*|redige*|formule*
            substituer|substituez|substituons ~ @
            reformul* ~ @
            redactad* asi|como|de|del
            ابدال|تبدل|يبدل ~ @
            تغيير|تغير ~ @
            صياغه ~ النحو|التالي|يلي
            换成
            换为
            改成
            改写为
            改写如下
            修改如下
            替代
            ought to read|say|be ~ @
            should|would|could|might say
            prefer ~ @
            in place of ~ @
            rather than ~ @
            souhaiterions|souhaitons|voudrions|aimerions|prefererions|preferons|souhaiterais|voudrais|prefererais lire
            devrait|devraient|doit|pourrait dire|enoncer
            plutot que|qu ~ @
            en lugar|vez de ~ @
            preferimos|prefeririamos|quisieramos ~ @
            вместо ~ @
            предпоч* ~ @
            بدلا من ~ @
            نفضل ~ @
            应为
            应改成
            应该是
            replac* ~ by|with
            replac* ~ @
            substitut* ~ @
            should|must|shall|would|could|to|might|will read
            to|should be read|reworded|rephrased|amended|changed|replaced ~ as|to|by|with
            reword|rephrase|amend|change|modify|redraft|revise ~ @
            instead of ~ @
            remplacer|remplacez|remplacons|remplace ~ @
            remplac* ~ par
            se lire|lirait|lise
            reformuler|modifier ~ @
            au lieu de ~ @
            reemplaz*|sustitu*|cambi* ~ por
            reemplaz*|sustitu*|cambi* ~ @
            debe*|deberia* decir|leerse|rezar
            que diga
            замен* ~ @
            замен* ~ на
            изложить ~ редакции
            читать следующим
            استبدال*|استبدل*|يستبدل*|تستبدل*|يستعاض|استعاض*|استعيض*|نستعيض ~ @
            استبدال*|استبدل*|يستبدل*|تستبدل*|يستعاض|استعاض*|استعيض*|نستعيض عن
            ليصبح|لتصبح نصه*
            يصبح نص*
            改为
            替换为
            替换成
            修改为
            取代
            代之以
            """),
        (Operation.Delete, """
            has|have|needs|need to go $
            should|must|can|could|better go $
            needs|need|has|have to be deleted|removed|dropped|struck|cut|omitted
            left out $
            devrait|doit|peut|pourrait|devraient|doivent disparaitre
            est|sont|serait|seraient a supprimer|retirer|biffer
            предлагается|рекомендуем|рекомендуется|считаем|требуем ~ исключить|удалить|убрать|снять|вычеркнуть|опустить
            подлежит|подлежат исключению|удалению
            должен|должна|должно|должны|может|могут быть исключен*|удален*|снят*|опущен*
            ينبغي|يجب|نقترح|نري|نرجو|نطلب|نفضل|يرجي|يستحسن|يتعين|نود|نوصي|الافضل|ضروره|بد ~ حذفها|حذفه|حذفهما|شطبها|شطبه|شطبهما|الغاوها|الغاؤها
            ينبغي|يجب|نقترح|نرجو|نطلب الغاء ~ @
            تحذف|يحذف|تشطب|يشطب $
            تشطب|يشطب|شطب ~ @
            ^ delete|deleted|deletion|strike|remove|drop|omit
            ought to go
            ought to be deleted|removed|dropped|struck
            ^ supprimer|suppression|retirer|biffer|retrait
            a supprimer|biffer|retirer $
            biffer|biffez|rayer ~ @
            demandons|proposons|suggerons|souhaitons la suppression|retrait
            demandons|proposons|suggerons|souhaitons le retrait
            ^ suprimir|eliminar|supresion|suprimase|eliminacion|tachar
            pedimos|proponemos|solicitamos|sugerimos su|la supresion|eliminacion
            просим|прошу|предлагаем|предлагаю|следует|можно|надо|нужно|необходимо|лучше|стоит ~ исключить|удалить|убрать|снять|вычеркнуть|опустить
            ^ исключить|удалить|убрать|снять|вычеркнуть|опустить
            ^ حذف|تحذف|يحذف|نحذف|شطب|احذفوا
            نطلب|نقترح|نرجو|يرجي حذفها|حذفه|شطبها|شطبه
            去掉
            删
            delet* ~ @
            ^ delete
            should|must|could|can|to|shall|may be deleted
            deletion of ~ @
            remov*|strik*|drop*|omit* ~ @
            take out ~ @
            should|must|could|to be removed|dropped|omitted|struck
            supprim* ~ @
            supprime*|retire
            suppression de|du|des ~ @
            retirer ~ @
            suprim*|elimin*|borr*|quit* ~ @
            suprimirl*|eliminarl*|quitarl* $
            suprimirse|eliminarse|suprimid*|eliminad*
            supresion de|del ~ @
            исключить|удалить|убрать|вычеркнуть|опустить|снять ~ @
            следует|должен|должна|надо исключить|удалить
            исключен*|удален* ~ @
            حذف ~ @
            تحذف|يحذف ~ @
            شطب ~ @
            删除
            删去
            删掉
            """),
        (Operation.Add, """
            加上 ~ @
            应当加上
            补充 ~ @
            新增
            增补 ~ @
            添上
            add*|insert*|includ*|append*|prepend* ~ @
            ^ add|insert|append|prepend|ajouter|ajoutez|inserer|inserez|agregar|agreguese|anadir|anadase|insertar|insertese|добавить|дополнить|вставить
            should|must|could|to end|begin|start|conclude|finish with ~ @
            devrait|doit ~ terminer|conclure|commencer par ~ @
            debe*|deberia* terminar|comenzar|empezar|concluir con ~ @
            завершить|закончить|начать ~ слов* @
            дописать ~ @
            new paragraph|para|subparagraph|section|article|principle|sentence
            ajout*|inser* ~ @
            nouveau|nouvel paragraphe|alinea|article|principe
            agreg*|anad*|insert*|inclu*|incorpor* ~ @
            nuevo parrafo|apartado|articulo|principio
            добав*|включить|дополн*|встав* ~ @
            новый пункт|абзац|принцип
            اضافه|يضاف|تضاف|ادراج|يدرج|تدرج ~ @
            فقره جديده
            增加
            添加
            插入
            增列
            加入
            """),
        (Operation.Support, """
            we|i ~ agree $
            ^ support|supported|agree|agreed|endorse|endorsed|yes $
            ^ appui|soutien|approuve|approuvons|accord $
            ^ apoyo|apoyamos|conforme|conformes $
            ^ поддержать|поддержка|поддерживается $
            поддерживаем его|ее|их
            мы согласны|одобряем
            одобряем
            نؤيده*|نويده*|ندعمه*
            ^ تاييد|مؤيدون|مويدون $
            我们同意
            ^ 支持
            we|i ~ support|endorse|welcome|favour|favor
            we|i ~ agree with|to
            ^ support|supports|endorse|endorses|agree|agreed|supported ~ @
            in favour|favor of ~ @
            associates|associate itself|ourselves with
            has|have|deserves|deserve our ~ support
            ^ agreed
            ont|a notre ~ appui|soutien
            ^ d ' accord
            hacemos nuestro|nuestra
            ^ de acuerdo
            ^ согласны|согласен|согласна
            ^ موافقون|موافق
            nous|je ~ appuyons|soutenons|approuvons|souscrivons|saluons|appuie|soutiens|approuve|souscris
            sommes|suis favorable*
            sommes|suis d ' accord
            apoyamos
            respaldamos
            acogemos con
            estamos|estoy de acuerdo
            estamos a favor
            мы ~ поддержива*
            поддерживаем|поддерживаю
            согласны с
            приветствуем
            نؤيد
            نويد
            ندعم
            نوافق
            نرحب
            我们支持
            我方支持
            支持第
            赞成
            赞同
            同意
            我们欢迎
            """),
        (Operation.Question, """
            please|could|can clarify
            could|can you ~ clarify|explain
            we|i ~ wonder|ask whether|what|how|why|who|if
            what is meant by
            it is unclear|not what|whether|how|who
            seek clarification
            请澄清
            """),
    ];
}
