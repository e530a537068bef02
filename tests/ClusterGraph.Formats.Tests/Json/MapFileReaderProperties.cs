using System.Text;
using ClusterGraph.Formats.Json;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterGraph.Formats.Tests.Json;

public sealed class MapFileReaderProperties
{
    private static readonly byte[] Sound = Encoding.UTF8.GetBytes(MapFiles.Text());

    [Fact]
    public void Read_AnyBytes_GivesAMapOrProblemsAndNeverThrows() =>
        Prop.ForAll<byte[]>(bytes => IsAnswer(MapFileReader.Read(bytes))).QuickCheckThrowOnFailure();

    [Fact]
    public void Read_SpoiledFile_GivesAMapOrProblemsAndNeverThrows()
    {
        var change =
            from at in Gen.Choose(0, Sound.Length - 1)
            from length in Gen.Choose(0, 12)
            from put in Gen.Elements("\"", "{", "}", "[", "]", ",", ":", "null", "1e999", "\\ud800", "\\u0000", "\"__proto__\"", "\"id\":\"a\",", "\u00ff")
            select (at, length, put);
        Prop.ForAll(change.ToArbitrary(), spoil =>
        {
            byte[] bytes =
            [
                .. Sound.AsSpan(0, spoil.at), .. Encoding.UTF8.GetBytes(spoil.put),
                .. Sound.AsSpan(Math.Min(spoil.at + spoil.length, Sound.Length)),
            ];
            return IsAnswer(MapFileReader.Read(bytes));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void Read_EveryTruncation_IsRefused()
    {
        for (var length = 0; length < Sound.Length; length++)
        {
            MapFileReader.Read(Sound.AsMemory(0, length)).Problems.ShouldNotBeEmpty($"cut after {length} bytes");
        }
    }

    private static bool IsAnswer(MapFileReading reading) => (reading.Map is null) == (reading.Problems.Count > 0);
}
