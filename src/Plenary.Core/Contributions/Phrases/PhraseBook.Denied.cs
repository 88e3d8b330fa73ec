namespace Plenary.Core.Contributions.Phrases;

internal static partial class PhraseBook
{
    /// <summary>Changes that are denied in so many words: what is there is to stay.</summary>
    private static readonly (Operation Operation, string Phrases)[] Denied =
    [
        (Operation.Keep, """
            would|will not change|alter|touch|amend
            do|does not think|believe|want|wish|see ~ deleted|removed|deletion|dropped
            do|should|must not delete|remove|drop|omit|strike|change|amend|alter ~ @
            not be deleted|removed|dropped|changed|amended
            ne pas supprimer|retirer|biffer|enlever|modifier ~ @
            no suprimir|eliminar|quitar|borrar|modificar ~ @
            не исключать|исключайте|удалять|удаляйте|убирать|убирайте|вычеркивать|вычеркивайте|снимать|изменять ~ @
            не исключать|исключайте|удалять|удаляйте|убирать|вычеркивать|снимать $
            عدم حذف|شطب|الغاء ~ @
            لا|ولا تحذف|تحذفوا|يحذف|نحذف|تشطبوا|يشطب|تلغوا|تزيلوا ~ @
            不应删除
            不要删除
            不要删去
            不要删掉
            不必删除
            不宜删除
            不建议删除
            """),
    ];
}
