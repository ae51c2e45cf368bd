using Chancery.Articles;
using Chancery.Lexicon;
using Xunit;

namespace Chancery.Tests.Articles;

public sealed class LanguageTests
{
    private static readonly ArticleParser Parser = new(LexiconFiles.Embedded);

    private static string Of(string text, string? stated = null) => Parser.Parse(new ArticleInput { Id = "x", Text = text, Lang = stated }).Language;

    [Theory]
    [InlineData("en", "The ambassador of Ghana told the press that he had been asked to leave, and that he would do so by the end of the week, after which the mission was to be closed.")]
    [InlineData("fr", "L'ambassadeur du Ghana a dit à la presse qu'il avait été prié de partir et qu'il le ferait avant la fin de la semaine, après quoi la mission serait fermée pour une durée que les autorités n'ont pas précisée.")]
    [InlineData("de", "Der Botschafter sagte der Presse, er sei gebeten worden, das Land zu verlassen, und er werde dies bis zum Ende der Woche tun, danach werde die Vertretung für eine nicht genannte Zeit geschlossen.")]
    [InlineData("es", "El embajador dijo a la prensa que le habían pedido que se fuera y que lo haría antes del fin de la semana, después de lo cual la misión quedaría cerrada por un tiempo que las autoridades no han precisado.")]
    [InlineData("ru", "Посол сказал журналистам, что его попросили уехать и что он сделает это до конца недели, после чего посольство будет закрыто на срок, который власти не назвали.")]
    [InlineData("ar", "قال السفير للصحافة إنه طلب منه المغادرة قبل نهاية الأسبوع وبعد ذلك سيتم إغلاق البعثة")]
    [InlineData("fa", "سفیر به خبرنگاران گفت که از او خواسته شده است تا پایان هفته کشور را ترک کند و این سفارت بسته شد")]
    [InlineData("ja", "大使は記者団に対し、週末までに出国するよう求められたと述べ、その後、公館は閉鎖されると語った。")]
    [InlineData("zh", "大使对记者表示,他被要求在本周末之前离境,此后使馆将关闭,具体期限当局没有说明。")]
    public void A_text_is_told_by_its_script_and_small_words(string language, string text) => Assert.Equal(language, Of(text));

    [Fact]
    public void A_wrong_statement_gives_way_to_a_sure_text() =>
        Assert.Equal("es", Of("El embajador dijo a la prensa que le habían pedido que se fuera y que lo haría antes del fin de la semana, después de lo cual la misión quedaría cerrada.", "en"));

    [Fact]
    public void A_short_text_keeps_what_was_stated_and_is_else_taken_for_English()
    {
        Assert.Equal("nl", Of("Rabat", "nl"));
        Assert.Equal("en", Of("Rabat"));
    }

    [Fact]
    public void English_full_of_foreign_names_stays_English() =>
        Assert.Equal("en", Of("Jean-Claude de la Croix and José María de los Santos of the Partido de la Gente met Ulrich von der Heide in Le Havre on Monday, the ministry said, and they will meet again."));
}
