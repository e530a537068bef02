using System.IO.Compression;
using System.Text;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Storage.Journal;
using ClusterGraph.TestKit.Maps;

namespace ClusterGraph.Storage.Tests.Journal;

public sealed class SnapshotTextTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 400)]
    public void WhatIsWritten_IsReadBack(int seed, int changes)
    {
        var map = new RandomMap(seed);
        map.Next(changes);

        var read = SnapshotText.Read(map.Id, map.Current.Revision, SnapshotText.Write(map.Current));

        MapText.Of(read).ShouldBe(MapText.Of(map.Current));
        read.Hash(Audience.Full).ShouldBe(map.Current.Hash(Audience.Full));
    }

    /// <summary>Larger than the buffer, so that it has to grow.</summary>
    [Fact]
    public void OneElementOfHalfAMegabyte_IsReadBack()
    {
        var map = MapSnapshot.Create(new MapId("m"), [new MapHead { Title = "T", Description = new string('ü', 250_000) }]);
        SnapshotText.Read(map.Id, map.Revision, SnapshotText.Write(map)).Head.Description!.Length.ShouldBe(250_000);
    }

    [Fact]
    public void TheSnapshotOfAnotherRevision_IsRefused()
    {
        var map = MapSnapshot.Create(new MapId("m"), [new MapHead { Title = "T" }]);
        Should.Throw<InvalidDataException>(() => SnapshotText.Read(map.Id, new Revision(1), SnapshotText.Write(map)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"rev":0,"hash":"x","elements":[{"kind":"map","value":{"title":"T"}}]}""")]
    [InlineData("""{"rev":0,"hash":"x","elements":[{"kind":"map","value":{"title":""")]
    [InlineData("""{"rev":0,"hash":"x","elements":[{"kind":"moon","value":{}}]}""")]
    public void WhatIsNoSnapshot_IsRefused(string json) =>
        Should.Throw<InvalidDataException>(() => SnapshotText.Read(new MapId("m"), Revision.Zero, Zip(json)));

    private static byte[] Zip(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }
}
