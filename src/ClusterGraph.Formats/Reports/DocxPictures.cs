using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Office2019.Drawing.SVG;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using Dw = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;

namespace ClusterGraph.Formats.Reports;

/// <summary>Puts drawings into a Word document, numbered in the order in which they come.</summary>
internal sealed class DocxPictures(MainDocumentPart main)
{
    private const long WidthEmu = 6_250_000;

    // The extension by which a picture names its SVG form (MS-ODRAWXML 2.3.1.31).
    private const string SvgExtension = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";

    // One transparent pixel, for programs that do not know SVG.
    private static readonly byte[] Pixel = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private uint _count;

    /// <summary>Adds a picture.</summary>
    public Drawing Add(ReportPicture picture)
    {
        _count++;
        var (svg, pixel) = ($"svg{_count}", $"pixel{_count}");
        Feed(main.AddImagePart(ImagePartType.Svg, svg), Encoding.UTF8.GetBytes(picture.Svg.ToString(SaveOptions.DisableFormatting)));
        Feed(main.AddImagePart(ImagePartType.Png, pixel), Pixel);
        var height = (long)(WidthEmu * picture.Aspect);
        return new Drawing(new Dw.Inline(
            new Dw.Extent { Cx = WidthEmu, Cy = height },
            new Dw.DocProperties { Id = _count, Name = $"Picture {_count}", Description = picture.Description },
            new Dw.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
            new A.Graphic(new A.GraphicData(Frame(picture, svg, pixel, height))
            {
                Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture",
            }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        });
    }

    private Pic.Picture Frame(ReportPicture picture, string svg, string pixel, long height) => new(
        new Pic.NonVisualPictureProperties(
            new Pic.NonVisualDrawingProperties { Id = _count, Name = $"Picture {_count}", Description = picture.Description },
            new Pic.NonVisualPictureDrawingProperties()),
        new Pic.BlipFill(
            new A.Blip(new A.BlipExtensionList(new A.BlipExtension(
                new SVGBlip { Embed = svg })
            {
                Uri = SvgExtension,
            }))
            {
                Embed = pixel,
            },
            new A.Stretch(new A.FillRectangle())),
        new Pic.ShapeProperties(
            new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = WidthEmu, Cy = height }),
            new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }));

    private static void Feed(ImagePart part, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        part.FeedData(stream);
    }
}
