using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Tests.Maps;

public sealed class NameTextTests
{
    [Theory]
    [InlineData("  Agro \t Bank ", "Agro Bank")]
    [InlineData("abc\u202Egpj.exe", "abcgpj.exe")]
    [InlineData("\u2066شركة\u2069", "شركة")]
    [InlineData("a\u0000b\u0007", "ab")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("👩‍🌾 Farm", "👩‍🌾 Farm")]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    public void Normalise_KeepsWhatPeopleMeanAndDropsWhatDeceives(string typed, string kept) =>
        NameText.Normalise(typed).ShouldBe(kept);

    [Fact]
    public void M54_TenThousandCombiningMarks_AreCapped() =>
        NameText.Normalise("e" + new string('\u0301', 10_000)).Length.ShouldBe(5);

    [Fact]
    public void IsWellFormed_FindsHalfCharacters()
    {
        NameText.IsWellFormed("a\ud800").ShouldBeFalse();
        NameText.IsWellFormed("\udc00a").ShouldBeFalse();
        NameText.IsWellFormed("\ud83d\ude00").ShouldBeTrue();
        NameText.IsWellFormed("plain").ShouldBeTrue();
    }
}
